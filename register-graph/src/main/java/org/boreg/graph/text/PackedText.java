package org.boreg.graph.text;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * A statement's text as the register keeps it: a byte that says how it is packed, then the text. Statements are short and alike, so that
 * they compress well only with a dictionary of what all of them have. A dictionary that packed a statement once is never changed; a better
 * one gets a new number.
 */
public final class PackedText {

    private static final byte PLAIN = 0;
    private static final byte NEWEST = 1;
    private static final int LEVEL = 3;

    /** More than any statement that is read has in UTF-8: a damaged blob must not claim all memory. */
    private static final int LARGEST = 256 * 1024 * 1024;

    private static final byte[] DICTIONARY = resource("statements-1.dict");
    private static final ZstdDictCompress COMPRESSING = new ZstdDictCompress(DICTIONARY, LEVEL);
    private static final Map<Byte, ZstdDictDecompress> DECOMPRESSING =
            Map.of(NEWEST, new ZstdDictDecompress(DICTIONARY));

    // One context for each thread: to make one costs more than to pack a statement.
    private static final ThreadLocal<ZstdCompressCtx> COMPRESSOR =
            ThreadLocal.withInitial(() -> new ZstdCompressCtx().loadDict(COMPRESSING));
    private static final ThreadLocal<ZstdDecompressCtx> DECOMPRESSOR = ThreadLocal.withInitial(ZstdDecompressCtx::new);

    /** @param text half surrogate pairs, which UTF-8 does not have, become question marks */
    public static byte[] pack(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] compressed = COMPRESSOR.get().compress(plain);
        return compressed.length < plain.length ? marked(NEWEST, compressed) : marked(PLAIN, plain);
    }

    /** @throws IllegalStateException when it is damaged, or packed in a way that this program does not know */
    public static String unpack(byte[] packed) {
        if (packed.length == 0) {
            throw new IllegalStateException("A packed statement is empty");
        }
        byte[] content = Arrays.copyOfRange(packed, 1, packed.length);
        byte[] plain = packed[0] == PLAIN ? content : decompress(packed[0], content);
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] decompress(byte how, byte[] content) {
        ZstdDictDecompress dictionary = DECOMPRESSING.get(how);
        if (dictionary == null) {
            throw new IllegalStateException(
                    "A statement is packed in a way (%d) that this program does not know".formatted(how));
        }
        long size = Zstd.getFrameContentSize(content);
        if (size < 0 || size > LARGEST) {
            throw new IllegalStateException("A packed statement is damaged: its size cannot be %d".formatted(size));
        }
        try {
            ZstdDecompressCtx decompressor = DECOMPRESSOR.get();
            decompressor.loadDict(dictionary);
            return decompressor.decompress(content, (int) size);
        } catch (ZstdException damaged) {
            throw new IllegalStateException("A packed statement is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static byte[] marked(byte how, byte[] content) {
        byte[] packed = new byte[content.length + 1];
        packed[0] = how;
        System.arraycopy(content, 0, packed, 1, content.length);
        return packed;
    }

    private static byte[] resource(String name) {
        try (InputStream in = PackedText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The dictionary %s is not in the program".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PackedText() {}
}
