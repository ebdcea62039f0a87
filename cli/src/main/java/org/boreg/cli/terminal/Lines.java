package org.boreg.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** A text as lines that fit a terminal, broken between words. */
public final class Lines {

    /**
     * As few lines as have at most so many cells each; a word that is wider than that is broken where it has to be. A program, which
     * breaks lines itself, gets one.
     */
    public static List<String> of(Console console, String text, int indent) {
        return console.outIsTerminal() ? wrapped(text, Math.max(1, console.columns() - indent)) : List.of(text);
    }

    static List<String> wrapped(String text, int cells) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ")) {
            for (String part : parts(word, cells)) {
                int width = Cells.width(part);
                if (used > 0 && used + 1 + width > cells) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                if (used > 0) {
                    line.append(' ');
                    used++;
                }
                line.append(part);
                used += width;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> parts(String word, int cells) {
        if (Cells.width(word) <= cells) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (int point : word.codePoints().toArray()) {
            int width = Cells.width(Character.toString(point));
            if (used > 0 && used + width > cells) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.appendCodePoint(point);
            used += width;
        }
        parts.add(part.toString());
        return parts;
    }

    private Lines() {}
}
