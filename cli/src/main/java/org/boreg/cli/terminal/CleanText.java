package org.boreg.cli.terminal;

import org.jspecify.annotations.Nullable;

/**
 * Text of other people's data, made harmless: what is published must not be able to move the cursor, recolour the screen or turn
 * the reading order of what stands beside it.
 */
public final class CleanText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** On one line: control characters and line breaks become spaces, characters that set the reading order go. */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(clean, point));
        return clean.toString().strip();
    }

    /** Marks text with right-to-left letters, so that a terminal that orders them leaves the text beside it in its place. */
    public static String isolated(String text) {
        return text.codePoints().anyMatch(CleanText::isRightToLeft) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    /** JSON in which every character that could harm a terminal is escaped. Such characters stand only inside its strings. */
    public static String json(String json) {
        if (json.codePoints().noneMatch(CleanText::isEscapedInJson)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 32);
        json.codePoints().forEach(point -> {
            if (isEscapedInJson(point)) {
                escaped.append("\\u%04x".formatted(point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static void append(StringBuilder clean, int point) {
        if (isControl(point) || isLineBreak(point)) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (!setsOrder(point)) {
            clean.appendCodePoint(point);
        }
    }

    private static boolean isEscapedInJson(int point) {
        boolean layoutOfJson = point == '\n' || point == '\r' || point == '\t';
        return isControl(point) && !layoutOfJson || isLineBreak(point) || setsOrder(point);
    }

    private static boolean isControl(int point) {
        return Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isLineBreak(int point) {
        return point == '\u2028' || point == '\u2029';
    }

    /** Unicode's explicit directional marks (UAX 9). Joiners stay: Persian and Indic names need them. */
    private static boolean setsOrder(int point) {
        return point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C
                || point == 0xFEFF;
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private CleanText() {}
}
