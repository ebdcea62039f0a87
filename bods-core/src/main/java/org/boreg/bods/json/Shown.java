package org.boreg.bods.json;

import java.util.Locale;

/** What somebody else wrote, as a message can show it. */
final class Shown {

    /** No longer than this many characters and the dots that stand for the rest. */
    static String shortly(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "...";
    }

    /** The same in quotation marks, on one line. */
    static String quoted(String text, int longest) {
        StringBuilder shown = new StringBuilder("\"");
        shortly(text, longest).codePoints().forEach(c -> {
            if (c != ' ' && !isVisible(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append('"').toString();
    }

    /** A character in quotation marks; by its number where it would not be seen. */
    static String character(int codePoint) {
        if (codePoint <= ' ' || !isVisible(codePoint)) {
            return String.format(Locale.ROOT, "U+%04X", codePoint);
        }
        return codePoint == '"' ? "'\"'" : '"' + Character.toString(codePoint) + '"';
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private Shown() {}
}
