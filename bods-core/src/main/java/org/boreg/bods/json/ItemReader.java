package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a stream of JSON one after another: a JSON array, a single object, objects in a row or JSON Lines. Memory is
 * bounded by {@link ReadLimits}. What is broken comes out as a {@link BrokenItem}, and the items after it are read.
 */
public final class ItemReader implements Items {

    private static final char REPLACEMENT = '\uFFFD';

    private final ItemSplitter splitter;
    private final String name;
    private final ReadLimits limits;
    private boolean ended;
    private long index;

    /**
     * @param stream without a byte order mark; closed by whoever opened it
     * @param name of the file, for findings
     */
    public ItemReader(InputStream stream, String name, ReadLimits limits) {
        this.splitter = new ItemSplitter(stream, limits.statementBytes());
        this.name = name;
        this.limits = limits;
    }

    /**
     * The next item; null after the last one.
     *
     * @throws IOException where the stream fails
     */
    @Override
    public @Nullable RawItem next() throws IOException {
        if (ended) {
            return null;
        }
        ItemSplitter.Cut cut = splitter.next();
        if (cut != null) {
            return item(cut);
        }
        ended = true;
        return brokenEnd();
    }

    /** How many items there were so far. */
    @Override
    public long count() {
        return index;
    }

    /** Nothing: the stream is its opener's. */
    @Override
    public void close() {}

    private RawItem item(ItemSplitter.Cut cut) {
        Place place = new Place(name, cut.line(), index++);
        byte[] bytes = cut.bytes();
        if (bytes == null) {
            return broken(
                    FindingCode.STATEMENT_TOO_LARGE,
                    place,
                    Saying.of("limit", Integer.toString(limits.statementBytes())));
        }
        if (!cut.complete()) {
            return broken(FindingCode.BROKEN_FILE, place, Saying.variant("inside"));
        }
        return cut.plain() || isUtf8(bytes)
                ? new RawStatement(place, bytes, cut.plain())
                : broken(FindingCode.NOT_UTF8, place, Saying.PLAIN);
    }

    private @Nullable BrokenItem brokenEnd() {
        if (splitter.arrayLeftOpen()) {
            return broken(FindingCode.BROKEN_FILE, Place.wholeFile(name), Saying.variant("list"));
        }
        if (index == 0) {
            return broken(FindingCode.NOTHING_TO_READ, Place.wholeFile(name), Saying.PLAIN);
        }
        return null;
    }

    private static boolean isUtf8(byte[] bytes) {
        // Fast, and right unless the text itself has the character that stands for what cannot be read.
        if (new String(bytes, UTF_8).indexOf(REPLACEMENT) < 0) {
            return true;
        }
        try {
            UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static BrokenItem broken(FindingCode code, Place place, Saying saying) {
        return new BrokenItem(new Finding(code, place, null, "", saying));
    }
}
