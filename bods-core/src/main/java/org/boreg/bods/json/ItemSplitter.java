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

    /**
     * One item.
     *
     * @param bytes null where they were more than the limit
     * @param complete false where the stream ended inside
     * @param plain true only where all of it is known to be ASCII without an escape
     */
    record Cut(byte @Nullable [] bytes, long line, boolean complete, boolean plain) {}

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
                skipClosing();
                return new Cut(new byte[] {']'}, line, true, true);
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

    /** However many closing brackets are too many, they are one thing that is wrong. */
    private void skipClosing() {
        while (in.peek() == ']') {
            in.take();
            skip(false);
        }
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
        Cut intact = first == '{' && !damaged ? cutIntact() : null;
        return intact == null ? cutCarefully(first) : intact;
    }

    /** Null where the item needs a closer look; nothing of it is taken then. */
    private @Nullable Cut cutIntact() {
        IntactScan scan = new IntactScan(layout == Layout.LINES);
        // An item that may be two is ended one byte before the limit.
        if (!in.finds(scan) || scan.length() + 2 > maxBytes) {
            return null;
        }
        long line = in.line();
        byte[] bytes = in.take(scan);
        endedInside = false;
        if (layout != Layout.ARRAY) {
            if (hasMoreInLine(End.CLOSED)) {
                ItemBytes broken = new ItemBytes(maxBytes);
                broken.addAll(bytes);
                return cutRestOfLine(broken, line);
            }
            noteLayout(line);
        }
        return new Cut(bytes, line, true, scan.isPlain());
    }

    private Cut cutCarefully(int first) {
        long line = in.line();
        ItemBytes bytes = new ItemBytes(maxBytes);
        ItemScan scan = new ItemScan(in, bytes, layout == Layout.ARRAY, layout == Layout.LINES, damaged);
        End end = scan.run(first);
        damaged |= scan.hasGivenBack();
        endedInside = end == End.OF_STREAM;
        if (layout != Layout.ARRAY) {
            if (hasMoreInLine(end)) {
                return cutRestOfLine(bytes, line);
            }
            if (first == '{' && end == End.CLOSED) {
                noteLayout(line);
            }
        }
        bytes.trimEnd();
        return new Cut(bytes.toArray(), line, !endedInside, false);
    }

    /** In JSON Lines, what else is on the line of an item belongs to it and breaks it, unless it is another object. */
    private boolean hasMoreInLine(End end) {
        int c = in.peek();
        while (end == End.CLOSED && isSpace(c) && c != '\n') {
            in.take();
            c = in.peek();
        }
        boolean another = end == End.CLOSED && c == '{';
        return layout == Layout.LINES && !another && c != END && c != '\n';
    }

    private Cut cutRestOfLine(ItemBytes bytes, long line) {
        for (int c = in.peek(); c != END && c != '\n'; c = in.peek()) {
            bytes.add(in.take());
        }
        bytes.trimEnd();
        return new Cut(bytes.toArray(), line, !endedInside, false);
    }

    /** After a whole object that began on this line. */
    private void noteLayout(long line) {
        if (in.line() == line && (in.peek() == '\n' || in.peek() == END)) {
            layout = Layout.LINES;
        }
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
