package org.boreg.service.picture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.service.picture.Drawing.Figure;
import org.boreg.service.picture.Drawing.Line;
import org.boreg.service.picture.Picture.Drawn;
import org.boreg.service.picture.Picture.Placed;
import org.boreg.service.picture.Picture.Point;

/**
 * A picture as SVG, which needs neither script nor style sheet nor anything from elsewhere. Its colours are those of a light ground; a page gives it
 * others through its classes. Nothing is told by colour alone: figures differ in shape and sign, lines in their ends and strokes.
 */
public final class Svg {

    private static final String GROUND = "#ffffff";
    private static final String INK = "#1b2426";
    private static final String QUIET = "#4d5b5e";
    private static final int NAME_WIDTH = 22;
    private static final int KIND_WIDTH = 27;
    private static final double CAPTION_ROW = 18;
    private static final double NARROWEST = 680;
    private static final String FONT =
            "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC'," + " sans-serif";

    private final Picture picture;
    private final String title;
    private final String description;
    private final String base;
    private final Markup xml = new Markup();

    private Svg(Picture picture, String title, String description, String base) {
        this.picture = picture;
        this.title = title;
        this.description = description;
        this.base = base;
    }

    /**
     * To stand in a page.
     *
     * @param title what it shows, in the reader's language
     * @param description the same at length, for whoever does not see it; may be empty
     */
    public static String inPage(Picture picture, String title, String description) {
        Svg svg = new Svg(picture, title, description, "");
        svg.open(picture.width(), picture.height(), "graphics-document");
        svg.content();
        return svg.xml.raw("</svg>").toString();
    }

    /**
     * To stand alone: a file, an image in a page of somebody else. It has a ground of its own, so that it is seen by day and by night.
     *
     * @param title what it shows, in the reader's language
     * @param description the same at length, for whoever does not see it
     * @param caption what is written below, row by row, such as where it is from and of when it is
     * @param base what addresses that begin with a slash are to begin with, such as {@code https://register.example}
     */
    public static String alone(Picture picture, String title, String description, List<String> caption, String base) {
        Svg svg = new Svg(picture, title, description, base);
        double width = Math.max(picture.width(), NARROWEST);
        double height = picture.height() + CAPTION_ROW * caption.size() + 10;
        svg.xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.open(width, height, "img");
        svg.xml.raw("<rect width=\"100%\" height=\"100%\" fill=\"" + GROUND + "\"/>");
        svg.content();
        for (int i = 0; i < caption.size(); i++) {
            svg.xml
                    .raw("<text x=\"16\"")
                    .attribute("y", picture.height() + CAPTION_ROW * (i + 0.6))
                    .raw(" font-size=\"12\" fill=\"" + QUIET + "\">")
                    .isolated(CutText.cut(caption.get(i), (int) (width / 6.5)))
                    .raw("</text>");
        }
        return svg.xml.raw("</svg>").toString();
    }

    private void open(double width, double height, String role) {
        xml.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\"")
                .attribute("role", role)
                .attribute("width", width)
                .attribute("height", height)
                .attribute("viewBox", "0 0 " + Markup.number(width) + " " + Markup.number(height))
                .attribute("font-family", FONT)
                .attribute("aria-label", title)
                .raw("><title>")
                .text(title)
                .raw("</title>");
        if (!description.isEmpty()) {
            xml.raw("<desc>").text(description).raw("</desc>");
        }
    }

    private void content() {
        picture.lines().forEach(this::stroke);
        picture.figures().forEach(this::figure);
        picture.lines().forEach(this::texts);
    }

    private void stroke(Drawn drawn) {
        Line line = drawn.line();
        String path = path(drawn);
        xml.raw("<g").attribute("class", "line " + line.bond().code() + (line.ended() ? " ended" : ""));
        xml.attribute("data-owner", line.owner())
                .attribute("data-owned", line.owned())
                .raw(">");
        if (line.inRing()) {
            xml.raw("<path class=\"ring\" fill=\"none\" stroke-width=\"9\" stroke-opacity=\".22\"")
                    .attribute("stroke", color(line))
                    .attribute("d", path)
                    .raw("/>");
        }
        xml.raw("<path class=\"stroke\" fill=\"none\"")
                .attribute("stroke", color(line))
                .attribute("stroke-width", line.bond() == Bond.BOTH ? 3 : 1.8)
                .attribute("d", path);
        if (line.ended() || line.indirect()) {
            xml.attribute("stroke-dasharray", line.ended() ? "9 6" : "2 5");
        }
        xml.raw("/>");
        arrow(drawn);
        xml.raw("</g>");
    }

    private static String path(Drawn drawn) {
        List<Point> points = drawn.points();
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        boolean loops = drawn.line().owner().equals(drawn.line().owned());
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (loops || from.x() == to.x()) {
                path.append('L').append(at(to));
            } else {
                double middle = (from.y() + to.y()) / 2;
                path.append('C')
                        .append(at(new Point(from.x(), middle)))
                        .append(' ')
                        .append(at(new Point(to.x(), middle)))
                        .append(' ')
                        .append(at(to));
            }
        }
        return path.toString();
    }

    private static String at(Point point) {
        return Markup.number(point.x()) + " " + Markup.number(point.y());
    }

    /** Filled for ownership, hollow for control, filled with a bar for both, two strokes for what is not stated. */
    private void arrow(Drawn drawn) {
        Point tip = drawn.points().get(drawn.points().size() - 1);
        Point before = drawn.points().get(drawn.points().size() - 2);
        double turn = 0;
        if (before.y() == tip.y()) {
            turn = 90;
        } else if (before.y() > tip.y()) {
            turn = 180;
        }
        Bond bond = drawn.line().bond();
        String color = color(drawn.line());
        xml.raw("<path class=\"arrow\"")
                .attribute("transform", "translate(" + at(tip) + ") rotate(" + Markup.number(turn) + ")")
                .attribute("stroke", color)
                .raw(" stroke-width=\"1.5\"")
                .attribute(
                        "fill",
                        switch (bond) {
                            case OWNERSHIP, BOTH -> color;
                            case CONTROL -> GROUND;
                            case UNSTATED -> "none";
                        })
                .attribute(
                        "d",
                        switch (bond) {
                            case OWNERSHIP, CONTROL -> "M0 0L-5 -10L5 -10Z";
                            case BOTH -> "M0 0L-5 -10L5 -10ZM-6 -14L6 -14";
                            case UNSTATED -> "M-5 -9L0 0L5 -9";
                        })
                .raw("/>");
    }

    private static String color(Line line) {
        return switch (line.bond()) {
            case OWNERSHIP, BOTH -> "#0f5964";
            case CONTROL -> "#7a4a00";
            case UNSTATED -> QUIET;
        };
    }

    private void texts(Drawn drawn) {
        List<String> texts = drawn.line().texts();
        if (texts.isEmpty()) {
            return;
        }
        List<String> cut =
                texts.stream().map(text -> CutText.cut(text, CutText.ON_A_LINE)).toList();
        double height = texts.size() * Layout.TEXT_HEIGHT;
        double width = 8 + 6.4 * cut.stream().mapToInt(CutText::width).max().orElse(0);
        double top = drawn.text().y() - height / 2;
        xml.raw("<g class=\"text\">").title(String.join(", ", texts));
        xml.raw("<rect class=\"ground\" rx=\"3\" fill=\"" + GROUND + "\" fill-opacity=\".9\"")
                .attribute("x", drawn.text().x() - width / 2)
                .attribute("y", top - 1)
                .attribute("width", width)
                .attribute("height", height + 2)
                .raw("/>");
        for (int i = 0; i < cut.size(); i++) {
            label(drawn.text().x(), top + Layout.TEXT_HEIGHT * (i + 0.78), 12, "words", cut.get(i));
        }
        xml.raw("</g>");
    }

    private void figure(Placed placed) {
        Figure figure = placed.figure();
        String whole = Stream.concat(Stream.of(figure.name(), figure.kind(), figure.country()), figure.marks().stream())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(", "));
        if (figure.href() != null) {
            xml.raw("<a").attribute("href", base + figure.href()).raw(">");
        }
        xml.raw("<g")
                .attribute(
                        "class",
                        "figure " + figure.look().code() + (figure.focus() ? " focus" : "")
                                + (figure.dissolved() ? " dissolved" : ""))
                .attribute("data-id", figure.id())
                .attribute("transform", "translate(" + at(new Point(placed.x(), placed.y())) + ")")
                .raw(">")
                .title(whole);
        shape(figure, placed.width(), placed.height());
        sign(figure.look(), placed.height());
        writing(figure, placed);
        if (figure.country() != null) {
            badge(CutText.cut(figure.country(), 6), placed.width());
        }
        xml.raw("</g>");
        if (figure.href() != null) {
            xml.raw("</a>");
        }
    }

    private void shape(Figure figure, double width, double height) {
        if (figure.look() == Look.MORE) {
            outline(figure, rounded(4, 4, width - 4, height - 4, 8));
            outline(figure, rounded(0, 0, width - 6, height - 6, 8));
            return;
        }
        outline(
                figure,
                switch (figure.look()) {
                    case PERSON -> rounded(0, 0, width, height, height / 2);
                    case ARRANGEMENT ->
                        "M16 0H" + Markup.number(width - 16) + "L" + at(new Point(width, height / 2)) + "L"
                                + at(new Point(width - 16, height)) + "H16L0 " + Markup.number(height / 2) + "Z";
                    default -> rounded(0, 0, width, height, 4);
                });
        if (figure.look() == Look.STATE) {
            xml.raw("<path class=\"second\" fill=\"none\" stroke=\"" + INK + "\"")
                    .attribute("d", rounded(4, 4, width - 8, height - 8, 2))
                    .raw("/>");
        }
    }

    private void outline(Figure figure, String path) {
        xml.raw("<path class=\"outline\"")
                .attribute("fill", figure.focus() ? "#e3f1f3" : GROUND)
                .attribute("stroke", INK)
                .attribute("stroke-width", figure.focus() ? 3.5 : 1.5);
        if (figure.look() == Look.UNKNOWN) {
            xml.raw(" stroke-dasharray=\"3 4\"");
        } else if (figure.dissolved()) {
            xml.raw(" stroke-dasharray=\"12 4\"");
        }
        xml.attribute("d", path).raw("/>");
    }

    private static String rounded(double x, double y, double width, double height, double radius) {
        String arc = "a" + Markup.number(radius) + " " + Markup.number(radius) + " 0 0 1 ";
        String r = Markup.number(radius);
        return "M" + at(new Point(x + radius, y))
                + "h" + Markup.number(width - 2 * radius) + arc + r + " " + r
                + "v" + Markup.number(height - 2 * radius) + arc + "-" + r + " " + r
                + "h-" + Markup.number(width - 2 * radius) + arc + "-" + r + " -" + r
                + "v-" + Markup.number(height - 2 * radius) + arc + r + " -" + r + "z";
    }

    private void sign(Look look, double height) {
        if (look == Look.UNKNOWN || look == Look.MORE) {
            label(26, height / 2 + 8, 24, "sign", look == Look.UNKNOWN ? "?" : "+");
            return;
        }
        xml.raw("<path class=\"sign\" fill=\"none\" stroke=\"" + INK
                        + "\" stroke-width=\"1.8\" stroke-linejoin=\"round\"")
                .attribute("transform", "translate(14 " + Markup.number(height / 2 - 12) + ")")
                .attribute(
                        "d",
                        switch (look) {
                            case PERSON -> "M12 12a5 5 0 1 0 0-10a5 5 0 0 0 0 10zM3 23c0-12 18-12 18 0z";
                            case STATE -> "M2 9L12 2L22 9ZM5 9V19M12 9V19M19 9V19M2 22H22";
                            case ARRANGEMENT -> "M12 3L22 20H2ZM12 3V20";
                            default -> "M4 22V4H14V22M14 10H20V22M2 22H22M7 8H11M7 12H11M7 16H11";
                        })
                .raw("/>");
    }

    private void writing(Figure figure, Placed placed) {
        double center = (46 + placed.width() - 10) / 2;
        List<String> name = CutText.rows(figure.name(), NAME_WIDTH, 2);
        String below = Stream.concat(figure.marks().stream(), Stream.of(figure.kind()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        double first = name.size() == 1 ? 31 : 24;
        for (int i = 0; i < name.size(); i++) {
            label(center, first + 16 * i, 13, "name", name.get(i));
        }
        if (!below.isEmpty()) {
            label(center, first + 16 * name.size() + 2, 10.5, "kind", CutText.cut(below, KIND_WIDTH));
        }
    }

    private void label(double x, double y, double size, String role, String text) {
        xml.raw("<text text-anchor=\"middle\"")
                .attribute("class", role)
                .attribute("x", x)
                .attribute("y", y)
                .attribute("font-size", size)
                .attribute("fill", role.equals("kind") ? QUIET : INK);
        if (role.equals("name") || role.equals("sign")) {
            xml.raw(" font-weight=\"600\"");
        }
        xml.raw(">").isolated(text).raw("</text>");
    }

    /** In place of a flag, which not every system has. */
    private void badge(String country, double width) {
        double room = 8 + 7.5 * CutText.width(country);
        xml.raw("<rect class=\"badge\" rx=\"3\" height=\"16\" fill=\"" + INK + "\"")
                .attribute("x", width - room - 12)
                .attribute("y", -9)
                .attribute("width", room)
                .raw("/>");
        xml.raw("<text class=\"country\" text-anchor=\"middle\" font-size=\"10.5\" font-weight=\"600\" fill=\"" + GROUND
                        + "\"")
                .attribute("x", width - room / 2 - 12)
                .attribute("y", 3)
                .raw(">")
                .isolated(country)
                .raw("</text>");
    }
}
