package org.boreg.service.picture;

import java.util.List;
import org.boreg.service.picture.Drawing.Figure;
import org.boreg.service.picture.Drawing.Line;

/**
 * A drawing of which everything has its place. Lengths are in pixels of CSS, from the left and from the top.
 *
 * @param figures in the order of the drawing
 * @param lines in the order of the drawing
 */
public record Picture(double width, double height, List<Placed> figures, List<Drawn> lines) {

    public Picture {
        figures = List.copyOf(figures);
        lines = List.copyOf(lines);
    }

    public record Point(double x, double y) {}

    /** A figure, and the rectangle that is its own: no other figure is in it. */
    public record Placed(Figure figure, double x, double y, double width, double height) {}

    /**
     * A line.
     *
     * @param points from the owner to the owned, at least two
     * @param text the middle of what is written on it
     */
    public record Drawn(Line line, List<Point> points, Point text) {

        public Drawn {
            points = List.copyOf(points);
        }
    }

    /** Lays a drawing out in layers, the same each time, in well under a second however tangled it is. */
    public static Picture of(Drawing drawing) {
        return new Layout(drawing).picture();
    }
}
