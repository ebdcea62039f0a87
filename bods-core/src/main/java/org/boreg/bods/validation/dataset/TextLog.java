package org.boreg.bods.validation.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that are written once and seldom read: a quarter of the memory's heap at most, and then a temporary file. */
final class TextLog implements AutoCloseable {

    /** Far beyond any honest identifier. A longer one is shown cut. */
    static final int LONGEST = 4_000;

    private static final String CUT = "...";
    private static final int BLOCK = 1 << 16;
    private static final int LENGTH = Short.BYTES;

    private final Memory memory;
    private final List<byte[]> onHeap = new ArrayList<>();
    private byte[] block = new byte[1 << 10];
    private int used;
    private long blocks;
    private @Nullable FileChannel file;

    TextLog(Memory memory) {
        this.memory = memory;
    }

    /**
     * Where it can be read again.
     *
     * @throws IOException when the disk is full
     */
    long append(String text) throws IOException {
        byte[] bytes = (text.length() > LONGEST ? cut(text) : text).getBytes(UTF_8);
        if (used + LENGTH + bytes.length > BLOCK) {
            finishBlock();
        }
        int end = used + LENGTH + bytes.length;
        if (end > block.length) {
            block = Arrays.copyOf(block, Math.min(BLOCK, Math.max(end, block.length * 2)));
        }
        long place = blocks * BLOCK + used;
        block[used] = (byte) (bytes.length >> 8);
        block[used + 1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, used + LENGTH, bytes.length);
        used = end;
        return place;
    }

    /** @throws IOException when the disk fails */
    String read(long place) throws IOException {
        int inBlock = (int) (place % BLOCK);
        byte[] bytes = block(place / BLOCK);
        if (bytes != null) {
            return new String(bytes, inBlock + LENGTH, length(bytes, inBlock), UTF_8);
        }
        byte[] length = readFile(place, LENGTH);
        return new String(readFile(place + LENGTH, length(length, 0)), UTF_8);
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    /** Between two characters, never inside one that takes two places. */
    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + CUT;
    }

    private byte @Nullable [] block(long number) {
        if (number == blocks) {
            return block;
        }
        return number < onHeap.size() ? onHeap.get((int) number) : null;
    }

    private void finishBlock() throws IOException {
        if (file == null && memory.takeHeap(BLOCK, memory.heapBytes() / 4)) {
            onHeap.add(block);
            block = new byte[BLOCK];
        } else {
            writeBlock();
        }
        blocks++;
        used = 0;
    }

    private void writeBlock() throws IOException {
        FileChannel open = file == null ? Memory.open() : file;
        file = open;
        ByteBuffer bytes = ByteBuffer.wrap(block, 0, used);
        for (long at = inFile(blocks * BLOCK); bytes.hasRemaining(); ) {
            at += open.write(bytes, at);
        }
    }

    private byte[] readFile(long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file == null || file.read(bytes, inFile(place) + bytes.position()) < 0) {
                throw new EOFException("A temporary file was shortened by somebody else");
            }
        }
        return bytes.array();
    }

    private long inFile(long place) {
        return place - (long) onHeap.size() * BLOCK;
    }

    /** How much is on the disk. */
    long fileBytes() {
        return file == null ? 0 : inFile(blocks * BLOCK);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
