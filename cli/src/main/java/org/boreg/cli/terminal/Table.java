package org.boreg.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows under a heading. On a terminal the widest columns give way until a row fits on a line; a program gets everything. A column
 * with nothing in it is left out.
 */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final List<String> heading;
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> keys = new HashSet<>();

    public Table(String... heading) {
        this.heading = new ArrayList<>(List.of(heading));
    }

    /** One more column, whose cells are never shortened: people copy them. */
    public Table key(String title) {
        keys.add(heading.size());
        heading.add(title);
        return this;
    }

    /** Cells of data, which are cleaned; as many as the heading has. */
    public void add(String... cells) {
        if (cells.length != heading.size()) {
            throw new IllegalArgumentException("A row has %d cells, not %d".formatted(heading.size(), cells.length));
        }
        rows.add(Arrays.stream(cells).map(CleanText::of).toList());
    }

    public void print(Console console) {
        int[] widths = widths(console);
        console.out().println(console.bold(line(heading, widths, false)));
        rows.forEach(row -> console.out().println(line(row, widths, console.outIsTerminal())));
    }

    private int[] widths(Console console) {
        int[] widths = IntStream.range(0, heading.size()).map(this::widest).toArray();
        long columns = IntStream.of(widths).filter(width -> width > 0).count();
        int room = (int) (console.columns() - GAP.length() * (columns - 1));
        while (console.outIsTerminal() && IntStream.of(widths).sum() > room) {
            OptionalInt widest = IntStream.range(0, widths.length)
                    .filter(column -> !keys.contains(column) && widths[column] > NARROWEST)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a);
            if (widest.isEmpty()) {
                break;
            }
            widths[widest.getAsInt()]--;
        }
        return widths;
    }

    private int widest(int column) {
        int cells = rows.stream().mapToInt(row -> Cells.width(row.get(column))).reduce(0, Math::max);
        return cells == 0 ? 0 : Math.max(cells, Cells.width(heading.get(column)));
    }

    private String line(List<String> cells, int[] widths, boolean isolate) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                continue;
            }
            String text = Cells.cut(cells.get(i), widths[i]);
            line.append(isolate ? CleanText.isolated(text) : text);
            line.append(" ".repeat(widths[i] - Cells.width(text))).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
