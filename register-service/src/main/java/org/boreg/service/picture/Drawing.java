package org.boreg.service.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn: parties, and who holds whom. Owners come to stand above what they own; where parties own each other in a ring, those that
 * are named earlier stand above. To draw something: make a drawing of plain texts in the reader's language, lay it out with {@link
 * Picture#of}, and write it with {@link Svg}; a page includes the fragment {@code picture/drawing :: drawing(picture, title)}, which does the last.
 *
 * <p>Texts can be of any length and hold anything: they are cut to what there is room for, with the whole in a tooltip, and escaped.
 */
public record Drawing(List<Figure> figures, List<Line> lines) {

    /** More than these are not drawn: cut what is too much before, and say so. */
    public static final int MOST_FIGURES = 600;

    public static final int MOST_LINES = 3_000;

    /** @throws IllegalArgumentException when there is too much, two figures have one id, or a line ends nowhere */
    public Drawing {
        figures = List.copyOf(figures);
        lines = List.copyOf(lines);
        if (figures.size() > MOST_FIGURES || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("Too much to draw: %d figures and %d lines; at most %d and %d are drawn"
                    .formatted(figures.size(), lines.size(), MOST_FIGURES, MOST_LINES));
        }
        Set<String> ids = new HashSet<>();
        for (Figure figure : figures) {
            if (!ids.add(figure.id())) {
                throw new IllegalArgumentException("Two figures have the id " + figure.id());
            }
        }
        for (Line line : lines) {
            if (!ids.contains(line.owner()) || !ids.contains(line.owned())) {
                throw new IllegalArgumentException(
                        "A line goes from %s to %s, of which one is not drawn".formatted(line.owner(), line.owned()));
            }
        }
    }

    /**
     * A party.
     *
     * @param name what it is called, in the reader's language where it has no name
     * @param kind what it is in a few words, such as "registered company"; may be empty
     * @param country code of its country (ISO 3166-1 or 3166-2), drawn as a small badge; null for none
     * @param focus whether the drawing is about it
     * @param marks what else is to be said of it in a word or two each, such as "listed" or "dissolved"
     * @param dissolved whether it is no more
     * @param href where a click leads; null for nowhere
     */
    public record Figure(
            String id,
            String name,
            Look look,
            String kind,
            @Nullable String country,
            boolean focus,
            List<String> marks,
            boolean dissolved,
            @Nullable String href) {

        public Figure {
            marks = List.copyOf(marks);
        }

        /** One of which no more is known than this. */
        public static Figure of(String id, String name, Look look, @Nullable String href) {
            return new Figure(id, name, look, "", null, false, List.of(), false, href);
        }
    }

    /**
     * That one party holds another.
     *
     * @param owner id of the figure that holds
     * @param owned id of the figure that is held
     * @param texts what is written on the line, one below the other: a range, a right
     * @param ended whether it is so no longer: drawn dashed
     * @param indirect whether it is a claim about a total that is held through others: drawn dotted
     * @param inRing whether it is part of a ring of parties that own each other: drawn with a companion
     */
    public record Line(
            String owner,
            String owned,
            Bond bond,
            List<String> texts,
            boolean ended,
            boolean indirect,
            boolean inRing) {

        public Line {
            texts = List.copyOf(texts);
        }

        /** One that is in force, direct and in no ring. */
        public static Line of(String owner, String owned, Bond bond, String... texts) {
            return new Line(owner, owned, bond, List.of(texts), false, false, false);
        }
    }
}
