package org.boreg.bods.json;

import static org.boreg.bods.json.ItemSplitter.isSpace;

/**
 * Finds the end of an object that nothing is wrong with, fast, in bytes that are at hand. Whatever it does not know how to go on
 * with it leaves to {@link ItemScan}, which would have cut in the same place every object that is found here.
 */
final class IntactScan {

    enum Result {
        FOUND,
        MORE_NEEDED,
        NOT_INTACT
    }

    /** A bit of a long for each level. */
    private static final int DEEPEST = 64;

    private static final int NOT_INTACT = -1;
    private static final int MORE_NEEDED = -2;

    private static final int ORDINARY = 0;
    private static final int LINE_BREAK = 1;
    private static final int QUOTE = 2;
    private static final int OPENING = 3;
    private static final int CLOSING = 4;
    private static final int STRAY = 5;

    private static final byte[] KINDS = kinds();

    private final boolean inLine;
    private int length;
    private int depth;
    /** A bit for each open bracket, set for an object; the innermost is the lowest. */
    private long objects;

    private int lineBreaks;
    private int lastLineBreak = -1;
    private int allBits;
    private boolean escapes;

    /** @param inLine whether the item has to end with its line */
    IntactScan(boolean inLine) {
        this.inLine = inLine;
    }

    /**
     * Looks for the end, or goes on looking after more was needed, which may have moved the bytes.
     *
     * @param start where the opening brace is now
     */
    Result run(byte[] bytes, int start, int end) {
        int at = start + length;
        while (at < end) {
            byte b = bytes[at];
            int next = switch (KINDS[b & 0xff]) {
                case ORDINARY -> at + 1;
                case LINE_BREAK -> afterLineBreak(at, start);
                case QUOTE -> afterString(bytes, at, end);
                case OPENING -> open(bytes, at) ? at + 1 : NOT_INTACT;
                case CLOSING -> close(b) ? at + 1 : NOT_INTACT;
                default -> NOT_INTACT;
            };
            if (next < 0) {
                length = at - start;
                return next == MORE_NEEDED ? Result.MORE_NEEDED : Result.NOT_INTACT;
            }
            allBits |= b;
            at = next;
            if (depth == 0) {
                length = at - start;
                return Result.FOUND;
            }
        }
        length = at - start;
        return Result.MORE_NEEDED;
    }

    /** How many bytes were looked through; once the end is found, those of the object. */
    int length() {
        return length;
    }

    int lineBreaks() {
        return lineBreaks;
    }

    /** How many bytes come after the last line break; all of them where there is none. */
    int lengthOfLastLine() {
        return length - 1 - lastLineBreak;
    }

    /** Whether all is ASCII, and nothing is escaped. */
    boolean isPlain() {
        return allBits >= 0 && !escapes;
    }

    private int afterLineBreak(int at, int start) {
        if (inLine) {
            return NOT_INTACT;
        }
        lineBreaks++;
        lastLineBreak = at - start;
        return at + 1;
    }

    private int afterString(byte[] bytes, int quote, int end) {
        int bits = 0;
        int at = quote + 1;
        for (; at < end; at++) {
            byte b = bytes[at];
            bits |= b;
            if (b == '"' || b == '\\' || b == '\n') {
                if (b != '\\') {
                    break;
                }
                at++;
                escapes = true;
                if (at < end && (bytes[at] == '\n' || bytes[at] < 0)) {
                    return NOT_INTACT;
                }
            }
        }
        if (at + 1 >= end) {
            return MORE_NEEDED;
        }
        allBits |= bits;
        return bytes[at] == '"' && ItemScan.mayFollowString(bytes[at + 1]) ? at + 1 : NOT_INTACT;
    }

    /** False where no bracket may open. */
    private boolean open(byte[] bytes, int at) {
        boolean object = bytes[at] == '{';
        if (depth == DEEPEST || (object && depth > 0 && !mayOpenAfter(previous(bytes, at)))) {
            return false;
        }
        objects = objects << 1 | (object ? 1 : 0);
        depth++;
        return true;
    }

    private boolean mayOpenAfter(byte previous) {
        return (objects & 1) != 0 ? previous == ':' : previous == ',' || previous == '[';
    }

    /** The last byte that is no space before this one, which is not the first of the object. */
    private static byte previous(byte[] bytes, int at) {
        int i = at - 1;
        while (isSpace(bytes[i])) {
            i--;
        }
        return bytes[i];
    }

    /** False where the innermost open bracket is of the other kind. */
    private boolean close(byte bracket) {
        boolean matches = (objects & 1) != 0 == (bracket == '}');
        objects >>>= 1;
        depth--;
        return matches;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        kinds['\n'] = LINE_BREAK;
        kinds['"'] = QUOTE;
        kinds['\\'] = STRAY;
        kinds['{'] = OPENING;
        kinds['['] = OPENING;
        kinds['}'] = CLOSING;
        kinds[']'] = CLOSING;
        return kinds;
    }
}
