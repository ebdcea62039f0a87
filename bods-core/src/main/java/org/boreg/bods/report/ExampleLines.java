package org.boreg.bods.report;

import java.util.List;
import org.boreg.bods.finding.Cut;
import org.boreg.bods.finding.Example;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One side of an example, as lines.
 *
 * @param lines none where nothing stands there
 */
record ExampleLines(List<String> lines) {

    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 300;

    static ExampleLines of(Example example, @Nullable JsonNode side) {
        if (side == null) {
            return new ExampleLines(List.of());
        }
        String text = example.version() == null ? file(side) : field(example.at()) + side.toPrettyString();
        return new ExampleLines(text.lines().toList());
    }

    boolean isNothing() {
        return lines.isEmpty();
    }

    boolean isCut() {
        return lines.size() > MOST_LINES;
    }

    List<String> shown() {
        return lines.stream()
                .limit(MOST_LINES)
                .map(line -> Cut.to(LONGEST_LINE, line))
                .toList();
    }

    /** Whether a line is between what both sides begin with and what both end with; not where all of it is. */
    boolean differs(int line, ExampleLines other) {
        int head = common(other, false, 0);
        int tail = common(other, true, head);
        return head + tail > 0 && line >= head && line < lines.size() - tail;
    }

    private int common(ExampleLines other, boolean fromEnd, int taken) {
        int most = Math.min(lines.size(), other.lines.size()) - taken;
        int same = 0;
        while (same < most && at(same, fromEnd).equals(other.at(same, fromEnd))) {
            same++;
        }
        return same;
    }

    private String at(int line, boolean fromEnd) {
        return lines.get(fromEnd ? lines.size() - 1 - line : line);
    }

    /** Whole files are texts, or bytes in hexadecimal where they are no text. */
    private static String file(JsonNode side) {
        return side.isString() ? side.stringValue() : side.path("hex").asString("");
    }

    /** {@code "statementDate": } before the value of a field; nothing before an item of a list. */
    private static String field(String at) {
        String last = at.substring(at.lastIndexOf('/') + 1);
        boolean isItem = last.isEmpty() || last.equals("-") || last.chars().allMatch(Character::isDigit);
        return isItem ? "" : "\"" + last.replace("~1", "/").replace("~0", "~") + "\": ";
    }
}
