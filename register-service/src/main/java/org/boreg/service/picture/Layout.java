package org.boreg.service.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.service.picture.Drawing.Line;
import org.boreg.service.picture.Picture.Drawn;
import org.boreg.service.picture.Picture.Placed;
import org.boreg.service.picture.Picture.Point;

/**
 * The layered way of drawing (Sugiyama, Tagawa and Toda 1981): layers, then an order within each that has few crossings, then coordinates. Between two
 * layers of figures is a row for what is written on lines; a line has a place of its own in every row that it passes, so that it meets neither a
 * figure nor another line's text. All work is bounded: so many passes, so many places.
 */
final class Layout {

    static final double FIGURE_WIDTH = 212;
    static final double FIGURE_HEIGHT = 68;
    static final double TEXT_HEIGHT = 15;

    private static final double MARGIN = 24;
    private static final double GAP = 22;
    private static final double LANE = 6;
    private static final double ROW_GAP = 26;
    private static final double LOOP = 30;

    /** Half of what a text of usual width needs: about seven pixels a character. */
    private static final double CHARACTER = 6.6;

    /** Where lines would pass more places than these, the longest are drawn straight. */
    private static final int MOST_PLACES = 12_000;

    private final Drawing drawing;
    private final Map<String, Integer> numbers = new HashMap<>();

    Layout(Drawing drawing) {
        this.drawing = drawing;
        for (int i = 0; i < drawing.figures().size(); i++) {
            numbers.put(drawing.figures().get(i).id(), i);
        }
    }

    Picture picture() {
        List<Line> lines = drawing.lines();
        List<Integer> between = new ArrayList<>();
        List<int[]> ends = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.owner().equals(line.owned())) {
                between.add(i);
                ends.add(new int[] {number(line.owner()), number(line.owned())});
            }
        }
        Ranks ranks = new Ranks(drawing.figures().size(), ends);
        Rows rows = new Rows(Math.max(1, 2 * ranks.count() - 1));
        Rows.Place[] figures = new Rows.Place[drawing.figures().size()];
        for (int figure = 0; figure < figures.length; figure++) {
            figures[figure] = rows.add(2 * ranks.of(figure), widthOf(figure), GAP, 1);
        }
        List<List<Rows.Place>> lanes = lanes(rows, ranks, between, figures);
        rows.arrange();
        return placed(rows, ranks, figures, between, lanes);
    }

    private int number(String id) {
        return numbers.get(id);
    }

    /** One that owns itself needs room for that beside it. */
    private double widthOf(int figure) {
        String id = drawing.figures().get(figure).id();
        boolean loops = drawing.lines().stream()
                .anyMatch(line -> line.owner().equals(id) && line.owned().equals(id));
        return FIGURE_WIDTH + (loops ? 2 * (LOOP + 90) : 0);
    }

    /** The places of each line in the rows that it passes, from above; none of one that is drawn straight. */
    private List<List<Rows.Place>> lanes(Rows rows, Ranks ranks, List<Integer> between, Rows.Place[] figures) {
        List<List<Rows.Place>> lanes = new ArrayList<>(Collections.nCopies(between.size(), List.of()));
        int[] below = new int[figures.length];
        int[] above = new int[figures.length];
        for (int line = 0; line < between.size(); line++) {
            below[ranks.upper(line)]++;
            above[ranks.lower(line)]++;
        }
        Set<Integer> straight = straight(ranks, between.size());
        for (int line = 0; line < between.size(); line++) {
            if (straight.contains(line)) {
                rows.join(figures[ranks.upper(line)], figures[ranks.lower(line)]);
                continue;
            }
            int length = 2 * length(ranks, line) - 1;
            Line drawn = drawing.lines().get(between.get(line));
            int first = 2 * ranks.of(ranks.upper(line)) + 1;
            // At the end where fewer lines meet there is more room.
            int textAt = below[ranks.upper(line)] <= above[ranks.lower(line)] ? first : first + length - 1;
            List<Rows.Place> lane = new ArrayList<>();
            Rows.Place last = figures[ranks.upper(line)];
            for (int row = first; row < first + length; row++) {
                double width = row == textAt && !drawn.texts().isEmpty() ? textWidth(drawn) : LANE;
                Rows.Place place = rows.add(row, width, LANE / 2, row == textAt ? 1 : 2);
                place.text = row == textAt;
                rows.heighten(row, row == textAt ? drawn.texts().size() * TEXT_HEIGHT : 0);
                rows.join(last, place);
                lane.add(place);
                last = place;
            }
            rows.join(last, figures[ranks.lower(line)]);
            lanes.set(line, lane);
        }
        return lanes;
    }

    /** The longest lines, where all together pass too many places. */
    private static Set<Integer> straight(Ranks ranks, int lines) {
        List<Integer> shortestFirst = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            shortestFirst.add(line);
        }
        shortestFirst.sort(Comparator.comparingInt(line -> length(ranks, line)));
        Set<Integer> straight = new HashSet<>();
        int places = 0;
        for (int line : shortestFirst) {
            places += 2 * length(ranks, line) - 1;
            if (places > MOST_PLACES) {
                straight.add(line);
            }
        }
        return straight;
    }

    private static int length(Ranks ranks, int line) {
        return ranks.of(ranks.lower(line)) - ranks.of(ranks.upper(line));
    }

    private static double textWidth(Line line) {
        return 8
                + CHARACTER
                        * line.texts().stream()
                                .mapToInt(text -> CutText.width(CutText.cut(text, CutText.ON_A_LINE)))
                                .max()
                                .orElse(0);
    }

    private Picture placed(
            Rows rows, Ranks ranks, Rows.Place[] figures, List<Integer> between, List<List<Rows.Place>> lanes) {
        double[] tops = tops(rows);
        double left = rows.left() - MARGIN;
        List<Placed> placed = new ArrayList<>();
        for (int figure = 0; figure < figures.length; figure++) {
            Rows.Place place = figures[figure];
            placed.add(new Placed(
                    drawing.figures().get(figure),
                    rounded(place.x - left - FIGURE_WIDTH / 2),
                    tops[place.row],
                    FIGURE_WIDTH,
                    FIGURE_HEIGHT));
        }
        Drawn[] drawn = new Drawn[drawing.lines().size()];
        Ports ports = new Ports(ranks, figures, lanes);
        for (int line = 0; line < between.size(); line++) {
            List<Point> points = new ArrayList<>();
            Point text = null;
            int upper = ranks.upper(line);
            int lower = ranks.lower(line);
            points.add(new Point(rounded(ports.below(line) - left), tops[figures[upper].row] + FIGURE_HEIGHT));
            for (Rows.Place place : lanes.get(line)) {
                double height = rows.height(place.row);
                points.add(new Point(rounded(place.x - left), tops[place.row]));
                points.add(new Point(rounded(place.x - left), tops[place.row] + height));
                if (place.text) {
                    text = new Point(rounded(place.x - left), tops[place.row] + height / 2);
                }
            }
            points.add(new Point(rounded(ports.above(line) - left), tops[figures[lower].row]));
            if (text == null) {
                text = middle(points.get(0), points.get(points.size() - 1));
            }
            if (ranks.isReversed(line)) {
                Collections.reverse(points);
            }
            drawn[between.get(line)] = new Drawn(drawing.lines().get(between.get(line)), points, text);
        }
        for (int line = 0; line < drawn.length; line++) {
            if (drawn[line] == null) {
                drawn[line] = loop(
                        drawing.lines().get(line),
                        placed.get(number(drawing.lines().get(line).owner())));
            }
        }
        double bottom = tops[tops.length - 1] + rows.height(tops.length - 1);
        return new Picture(rounded(rows.right() - left + MARGIN), bottom + MARGIN, placed, Arrays.asList(drawn));
    }

    private static double[] tops(Rows rows) {
        double[] tops = new double[rows.count()];
        double top = MARGIN;
        for (int row = 0; row < tops.length; row++) {
            if (row % 2 == 0) {
                rows.heighten(row, FIGURE_HEIGHT);
            }
            tops[row] = rounded(top);
            top = tops[row] + rows.height(row) + ROW_GAP;
        }
        return tops;
    }

    private static Drawn loop(Line line, Placed at) {
        double right = at.x() + at.width();
        double top = at.y() + at.height() / 4;
        double bottom = at.y() + at.height() * 3 / 4;
        return new Drawn(
                line,
                List.of(
                        new Point(right, bottom),
                        new Point(right + LOOP, bottom),
                        new Point(right + LOOP, top),
                        new Point(right, top)),
                new Point(right + LOOP + 45, at.y() + at.height() / 2));
    }

    private static Point middle(Point one, Point other) {
        return new Point(rounded((one.x() + other.x()) / 2), rounded((one.y() + other.y()) / 2));
    }

    private static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }

    /** Where lines leave a figure and reach one: side by side, in the order in which they come. */
    private static final class Ports {

        private static final double ROOM = FIGURE_WIDTH - 32;
        private static final double USUAL = 26;

        private final Map<Integer, Double> below = new HashMap<>();
        private final Map<Integer, Double> above = new HashMap<>();

        Ports(Ranks ranks, Rows.Place[] figures, List<List<Rows.Place>> lanes) {
            Map<Integer, List<Integer>> leaving = new HashMap<>();
            Map<Integer, List<Integer>> reaching = new HashMap<>();
            for (int line = 0; line < lanes.size(); line++) {
                leaving.computeIfAbsent(ranks.upper(line), figure -> new ArrayList<>())
                        .add(line);
                reaching.computeIfAbsent(ranks.lower(line), figure -> new ArrayList<>())
                        .add(line);
            }
            leaving.forEach((figure, lines) -> {
                lines.sort(Comparator.comparingDouble(line -> lanes.get(line).isEmpty()
                        ? figures[ranks.lower(line)].x
                        : lanes.get(line).get(0).x));
                spread(figures[figure].x, lines, below);
            });
            reaching.forEach((figure, lines) -> {
                lines.sort(Comparator.comparingDouble(line -> lanes.get(line).isEmpty()
                        ? figures[ranks.upper(line)].x
                        : lanes.get(line).get(lanes.get(line).size() - 1).x));
                spread(figures[figure].x, lines, above);
            });
        }

        private static void spread(double center, List<Integer> lines, Map<Integer, Double> ports) {
            double step = lines.size() < 2 ? 0 : Math.min(USUAL, ROOM / (lines.size() - 1));
            for (int i = 0; i < lines.size(); i++) {
                ports.put(lines.get(i), center + step * (i - (lines.size() - 1) / 2.0));
            }
        }

        double below(int line) {
            return below.get(line);
        }

        double above(int line) {
            return above.get(line);
        }
    }
}
