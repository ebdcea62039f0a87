package org.boreg.bods.json;

import java.io.IOException;
import java.io.InputStream;
import org.boreg.bods.json.ItemScan.End;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of JSON into its items without understanding them: the elements of a top-level array, the lines of JSON Lines, or
 * objects one after another. It holds one item at a time.
 *
 * <p>A broken item must not take the rest of the file with it; {@link ItemScan} says how its end is found. Once the first item of
 * a file of objects has had a line to itself, every line is an item.
 */
final class ItemSplitter {

    static final int END = -1;

    /** One item's bytes; null where they were more than the limit. complete is false where the stream ended inside. */
    record Cut(byte @Nullable [] bytes, long line, boolean complete) {}

    private enum Layout {
        UNKNOWN,
        ARRAY,
        OBJECTS,
        LINES
    }

    private final ByteReader in;
    private final int maxBytes;
    private Layout layout = Layout.UNKNOWN;
    private boolean arrayClosed;
    private boolean endedInside;
    private boolean damaged;

    ItemSplitter(InputStream stream, int maxBytes) {
        this.in = new ByteReader(stream);
        this.maxBytes = maxBytes;
    }

    /**
     * The next item, or null after the last one.
     *
     * @throws IOException where the stream fails, after the last item that came whole
     */
    @Nullable
    Cut next() throws IOException {
        Cut cut = nextCut();
        if (cut == null || !cut.complete()) {
            in.failWhereBroken();
        }
        return cut;
    }

    private @Nullable Cut nextCut() {
        int c = layout == Layout.UNKNOWN ? begin() : skip(layout == Layout.ARRAY);
        while (layout == Layout.ARRAY && c == ']') {
            long line = in.line();
            in.take();
            arrayClosed = true;
            c = skip(false);
            if (c == '[') {
                c = beginArray();
            } else if (c != END) {
                return new Cut(new byte[] {']'}, line, true);
            }
        }
        return c == END ? null : cut(c);
    }

    /** Whether the items are elements of an array that the stream ended without closing, between two of them. */
    boolean arrayLeftOpen() {
        return layout == Layout.ARRAY && !arrayClosed && !endedInside;
    }

    private int begin() {
        int c = skip(false);
        if (c == '[') {
            return beginArray();
        }
        layout = Layout.OBJECTS;
        return c;
    }

    private int beginArray() {
        in.take();
        layout = Layout.ARRAY;
        arrayClosed = false;
        return skip(true);
    }

    private int skip(boolean commas) {
        int c = in.peek();
        while (isSpace(c) || (commas && c == ',')) {
            in.take();
            c = in.peek();
        }
        return c;
    }

    private Cut cut(int first) {
        long line = in.line();
        ItemBytes bytes = new ItemBytes(maxBytes);
        ItemScan scan = new ItemScan(in, bytes, layout == Layout.ARRAY, layout == Layout.LINES, damaged);
        End end = scan.run(first);
        damaged |= scan.hasGivenBack();
        endedInside = end == End.OF_STREAM;
        if (layout != Layout.ARRAY) {
            cutRestOfLine(bytes, end);
            if (first == '{' && end == End.CLOSED && in.line() == line && (in.peek() == '\n' || in.peek() == END)) {
                layout = Layout.LINES;
            }
        }
        bytes.trimEnd();
        return new Cut(bytes.toArray(), line, !endedInside);
    }

    /** In JSON Lines, what else is on the line of an item belongs to it and breaks it, unless it is another object. */
    private void cutRestOfLine(ItemBytes bytes, End end) {
        int c = in.peek();
        while (end == End.CLOSED && isSpace(c) && c != '\n') {
            in.take();
            c = in.peek();
        }
        boolean another = end == End.CLOSED && c == '{';
        for (; layout == Layout.LINES && !another && c != END && c != '\n'; c = in.peek()) {
            bytes.add(in.take());
        }
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
