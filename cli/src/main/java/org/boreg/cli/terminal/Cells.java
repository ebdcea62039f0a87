package org.boreg.cli.terminal;

import org.jline.utils.WCWidth;

/** Text measured in the cells of a terminal: an ideograph takes two, an accent that is set on a letter none. */
final class Cells {

    private static final String ELLIPSIS = "…";

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /** The text if it fits, else as much of it as fits together with an ellipsis. */
    static String cut(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            used += width(point);
            if (used > cells - 1) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    private static int width(int point) {
        return Math.max(0, WCWidth.wcwidth(point));
    }

    private Cells() {}
}
