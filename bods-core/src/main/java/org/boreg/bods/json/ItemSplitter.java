package org.boreg.bods.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of JSON into its items without understanding them: the elements of a top-level array, the lines of JSON Lines, or
 * objects one after another. It holds one item at a time.
 *
 * <p>A broken item must not take the rest of the file with it. JSON leaves few places where an object can begin, so an opening
 * brace anywhere else is taken for the start of the next item; a raw line break ends a string, since RFC 8259 does not allow
 * one inside; and once the first item of a file of objects has ended on its own line, every line is an item.
 */
final class ItemSplitter {

    private static final int END = -1;

    /** One item's bytes; null where they were more than the limit. complete is false where the stream ended inside. */
    record Cut(byte @Nullable [] bytes, long line, boolean complete) {}

    private enum Layout {
        UNKNOWN,
        ARRAY,
        OBJECTS,
        LINES,
        ENDED
    }

    private final ByteReader in;
    private final int maxBytes;
    private Layout layout = Layout.UNKNOWN;
    private boolean arrayClosed;

    ItemSplitter(InputStream stream, int maxBytes) {
        this.in = new ByteReader(stream);
        this.maxBytes = maxBytes;
    }

    /** The next item, or null after the last one. */
    @Nullable
    Cut next() throws IOException {
        int first = firstOfItem();
        return first == END ? null : cut(first);
    }

    /** Whether the items are elements of an array that the stream ended without closing. */
    boolean arrayLeftOpen() {
        return layout == Layout.ARRAY && !arrayClosed;
    }

    private int firstOfItem() throws IOException {
        int c = skip(layout == Layout.ARRAY);
        if (layout == Layout.UNKNOWN) {
            layout = c == '[' ? Layout.ARRAY : Layout.OBJECTS;
            if (layout == Layout.ARRAY) {
                in.take();
                c = skip(true);
            }
        }
        if (layout == Layout.ARRAY && c == ']') {
            in.take();
            arrayClosed = true;
            layout = Layout.OBJECTS;
            c = skip(false);
        }
        return c;
    }

    private int skip(boolean commas) throws IOException {
        int c = in.peek();
        while (isSpace(c) || (commas && c == ',')) {
            in.take();
            c = in.peek();
        }
        return c;
    }

    private Cut cut(int first) throws IOException {
        long line = in.line();
        ItemBytes bytes = new ItemBytes(maxBytes);
        boolean complete = first == '{' || first == '[' ? cutContainer(bytes) : cutScalar(bytes);
        if (layout == Layout.OBJECTS && !arrayClosed && complete && in.line() == line) {
            layout = Layout.LINES;
        }
        if (layout == Layout.LINES) {
            cutRestOfLine(bytes);
        }
        return new Cut(bytes.toArray(), line, complete);
    }

    private boolean cutContainer(ItemBytes bytes) throws IOException {
        Nesting nesting = new Nesting();
        int previous = END;
        while (true) {
            int c = in.peek();
            if (c == END || (c == '\n' && layout == Layout.LINES)) {
                return c != END;
            }
            boolean opens = c == '{' || c == '[';
            if (c == '{' && !nesting.isEmpty() && !nesting.mayOpenAfter(previous)) {
                return true;
            }
            if (c == ']' && layout == Layout.ARRAY && !nesting.closes(c)) {
                return true;
            }
            bytes.add(in.take());
            if (c == '"') {
                cutString(bytes);
            } else if (opens) {
                nesting.open(c);
            } else if (c == '}' || c == ']') {
                nesting.close(c);
                if (nesting.isEmpty()) {
                    return true;
                }
            }
            previous = isSpace(c) ? previous : c;
        }
    }

    private void cutString(ItemBytes bytes) throws IOException {
        for (int c = in.peek(); c != END && c != '\n'; c = in.peek()) {
            bytes.add(in.take());
            if (c == '"') {
                return;
            }
            if (c == '\\' && in.peek() != '\n' && in.peek() != END) {
                bytes.add(in.take());
            }
        }
    }

    private boolean cutScalar(ItemBytes bytes) throws IOException {
        int c = in.peek();
        while (c != END && c != '\n' && c != '{' && !(layout == Layout.ARRAY && (c == ',' || c == ']'))) {
            bytes.add(in.take());
            if (c == '"') {
                cutString(bytes);
            }
            c = in.peek();
        }
        return true;
    }

    private void cutRestOfLine(ItemBytes bytes) throws IOException {
        for (int c = in.peek(); c != END && c != '\n'; c = in.peek()) {
            bytes.add(in.take());
        }
        bytes.trimEnd();
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Which objects and arrays are open. */
    private static final class Nesting {

        private final BitSet objects = new BitSet();
        private int depth;

        boolean isEmpty() {
            return depth == 0;
        }

        void open(int bracket) {
            objects.set(depth++, bracket == '{');
        }

        boolean mayOpenAfter(int previous) {
            return objects.get(depth - 1) ? previous == ':' : previous == ',' || previous == '[';
        }

        boolean closes(int bracket) {
            int opener = bracket == '}' ? objects.previousSetBit(depth - 1) : objects.previousClearBit(depth - 1);
            return opener >= 0;
        }

        /** Closes the innermost bracket of this kind and all that was left open inside it. */
        void close(int bracket) {
            int opener = bracket == '}' ? objects.previousSetBit(depth - 1) : objects.previousClearBit(depth - 1);
            depth = opener < 0 ? depth : opener;
        }
    }
}
