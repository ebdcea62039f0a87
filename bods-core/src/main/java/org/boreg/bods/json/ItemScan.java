package org.boreg.bods.json;

import static org.boreg.bods.json.ItemSplitter.END;
import static org.boreg.bods.json.ItemSplitter.isSpace;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of one item, also of a broken one, with which the items after it must not be lost. Clues, none of which changes
 * how an unbroken object is cut (RFC 8259):
 *
 * <ul>
 *   <li>JSON leaves few places where an object can begin; an opening brace anywhere else begins the next item.
 *   <li>No item is a list, so that an object in one is an item after a stray bracket.
 *   <li>A raw line break cannot stand in a string (section 7), so it ends one.
 *   <li>After a string comes a space, comma, colon or closing bracket. A quotation mark followed by anything else did not end
 *       a string but begins one, and the quotation mark before it was one too many.
 *   <li>An item that is broken, cut off by the end of the stream or too large is ended where the next one may have begun: at a
 *       line that begins with a brace no further in, or a brace followed by a field that only statements have. A file in
 *       which that has happened once is damaged, and there these are taken for the beginning of an item at once, so that the
 *       way back is taken no more than once a file.
 *   <li>Where the stream ends without any of these, an object that begins with the same field as the item may be the next.
 * </ul>
 */
final class ItemScan {

    /** How an item ended. */
    enum End {
        CLOSED,
        BROKEN,
        OF_STREAM
    }

    /** Where, in the bytes of this item, the next one may have begun. */
    private record Restart(int position, long column, boolean firstOfLine) {}

    /** An object with one of these as its first field is a statement: in the standard no other object has them. */
    private static final Set<String> FIRST_FIELDS = Set.of(
            "statementId",
            "statementID",
            "statementType",
            "statementDate",
            "declaration",
            "declarationSubject",
            "recordId",
            "recordType",
            "recordStatus",
            "recordDetails",
            "publicationDetails",
            "replacesStatements");

    private final ByteReader in;
    private final ItemBytes bytes;
    private final boolean inArray;
    private final boolean inLine;
    private final boolean damaged;
    private final long column;
    private final Nesting nesting = new Nesting();
    private @Nullable Restart lastBrace;
    private @Nullable Restart restart;
    private @Nullable Restart alike;
    private String firstField = "";
    private boolean gaveBack;

    /**
     * @param inLine whether the item has to end with its line
     * @param damaged whether an item before this one had swallowed the next
     */
    ItemScan(ByteReader in, ItemBytes bytes, boolean inArray, boolean inLine, boolean damaged) {
        this.in = in;
        this.bytes = bytes;
        this.inArray = inArray;
        this.inLine = inLine;
        this.damaged = damaged;
        this.column = in.column();
    }

    End run(int first) {
        if (first != '{' && first != '[') {
            return scanScalar();
        }
        End end = scanContainer();
        if (end == End.OF_STREAM && restart == null && !bytes.isTooMany()) {
            restart = alike;
        }
        if (end == End.CLOSED || restart == null) {
            return end;
        }
        in.putBack(bytes.removeFrom(restart.position()), restart.column(), restart.firstOfLine());
        gaveBack = true;
        return End.BROKEN;
    }

    /** Whether this item had swallowed the beginning of the next one. */
    boolean hasGivenBack() {
        return gaveBack;
    }

    private End scanContainer() {
        int previous = END;
        while (true) {
            int c = in.peek();
            if (c == END) {
                return End.OF_STREAM;
            }
            if (isFullOfTwo() || endsBefore(c, previous)) {
                return End.BROKEN;
            }
            takeOf(c, previous);
            if (nesting.isEmpty()) {
                return nesting.isTidy() ? End.CLOSED : End.BROKEN;
            }
            if (damaged && restart != null) {
                return End.BROKEN;
            }
            previous = isSpace(c) ? previous : c;
        }
    }

    /** Whether the item has to end here, although it is not closed. */
    private boolean endsBefore(int c, int previous) {
        return switch (c) {
            case '\n' -> inLine;
            case ']' -> inArray && !nesting.closes(c);
            case '{' -> !nesting.isEmpty() && (!nesting.mayOpenAfter(previous) || nesting.isList() || isNextItem());
            default -> false;
        };
    }

    private boolean isNextItem() {
        boolean beginsAlike = in.isFirstOfLine() && in.column() <= column;
        if (beginsAlike && !damaged && !bytes.isTooMany()) {
            mayRestartAt(brace());
            return false;
        }
        return beginsAlike;
    }

    private void takeOf(int c, int previous) {
        if (c == '{') {
            lastBrace = brace();
        }
        bytes.add(in.take());
        switch (c) {
            case '"' -> {
                int start = bytes.length();
                if (takeString() && previous == '{' && lastBrace != null) {
                    noteFirstField(bytes.textFrom(start), lastBrace);
                }
            }
            case '\\' -> takeEscaped();
            case '{', '[' -> nesting.open(c);
            case '}', ']' -> nesting.close(c);
            default -> {}
        }
    }

    private void noteFirstField(String name, Restart brace) {
        if (brace.position() == 0) {
            firstField = name;
        } else if (FIRST_FIELDS.contains(name)) {
            mayRestartAt(brace);
        } else if (alike == null && !damaged && !bytes.isTooMany() && name.equals(firstField)) {
            alike = brace;
        }
    }

    private Restart brace() {
        return new Restart(bytes.length(), in.column(), in.isFirstOfLine());
    }

    private void mayRestartAt(Restart place) {
        if (restart == null && !bytes.isTooMany()) {
            restart = place;
        }
    }

    /** Whether there is no room for more of what may be two items. */
    private boolean isFullOfTwo() {
        return restart != null && bytes.isFull();
    }

    /** Takes the rest of a string; false when it has no end. */
    private boolean takeString() {
        int start = bytes.length();
        long startColumn = in.column();
        for (int c = in.peek(); c != END && c != '\n' && !isFullOfTwo(); c = in.peek()) {
            bytes.add(in.take());
            if (c == '\\') {
                takeEscaped();
            } else if (c == '"' && mayFollowString(in.peek())) {
                return true;
            } else if (c == '"' && !bytes.isTooMany()) {
                in.putBack(bytes.removeFrom(start), startColumn, false);
                return false;
            }
        }
        return false;
    }

    private void takeEscaped() {
        if (in.peek() != '\n' && in.peek() != END) {
            bytes.add(in.take());
        }
    }

    private End scanScalar() {
        int c = in.peek();
        while (c != END && c != '\n' && c != '{' && !(inArray && (c == ',' || c == ']'))) {
            bytes.add(in.take());
            if (c == '"') {
                takeString();
            } else if (c == '\\') {
                takeEscaped();
            }
            c = in.peek();
        }
        return End.BROKEN;
    }

    static boolean mayFollowString(int c) {
        return c == END || isSpace(c) || c == ',' || c == ':' || c == '}' || c == ']' || c == '"';
    }
}
