package org.boreg.service.picture;

import java.util.ArrayList;
import java.util.List;

/** Texts cut to the room that there is, by how wide their characters are: those of Chinese, Japanese and Korean count double. */
final class CutText {

    static final int ON_A_LINE = 28;

    private static final String MORE = "…";
    private static final int FIRST_WIDE = 0x1100;
    private static final int LONGEST_LOOKED_AT = 400;

    static int width(String text) {
        return text.codePoints().map(CutText::width).sum();
    }

    /** The text, or its beginning. */
    static String cut(String text, int width) {
        return rows(text, width, 1).get(0);
    }

    /** The text broken into rows, at spaces where there are some; the last says when there is more. At least one, possibly empty. */
    static List<String> rows(String text, int width, int most) {
        int[] left = beginning(text).codePoints().toArray();
        List<String> rows = new ArrayList<>();
        int start = 0;
        while (rows.size() < most && start < left.length) {
            boolean last = rows.size() == most - 1;
            int end = fitting(left, start, width);
            if (end == left.length) {
                rows.add(text(left, start, end));
            } else if (last) {
                rows.add(text(left, start, fitting(left, start, width - 1)) + MORE);
            } else {
                int space = lastSpace(left, start, end);
                end = space > start ? space : end;
                rows.add(text(left, start, end));
            }
            start = end;
            while (start < left.length && left[start] == ' ') {
                start++;
            }
        }
        return rows.isEmpty() ? List.of("") : rows;
    }

    private static String beginning(String text) {
        String some = text.length() <= LONGEST_LOOKED_AT ? text : text.substring(0, LONGEST_LOOKED_AT);
        return some.replaceAll("\\s+", " ").strip();
    }

    private static String text(int[] all, int start, int end) {
        return new String(all, start, end - start).strip();
    }

    private static int fitting(int[] all, int start, int width) {
        int used = 0;
        int end = start;
        while (end < all.length && used + width(all[end]) <= width) {
            used += width(all[end++]);
        }
        return end;
    }

    /** Where the last word that is whole ends; the start where there is none. */
    private static int lastSpace(int[] all, int start, int end) {
        for (int i = end; i > start; i--) {
            if (all[i] == ' ') {
                return i;
            }
        }
        return start;
    }

    private static int width(int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.FORMAT) {
            return 0;
        }
        return character >= FIRST_WIDE && (Character.isIdeographic(character) || isWide(character)) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || Character.isSupplementaryCodePoint(character);
    }

    private CutText() {}
}
