package org.boreg.service.picture;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.boreg.graph.read.InvalidQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Which picture is asked for.
 *
 * @param depth how many links away from the party it goes, 1 to {@value #DEEPEST}
 * @param ended whether also what is in force no longer is drawn
 * @param expanded ids of parties of which all owners, or all that they hold, are drawn, be they many
 */
public record PictureRequest(Direction direction, int depth, boolean ended, Set<String> expanded) {

    public static final int DEEPEST = 10;
    public static final int USUAL_DEPTH = 3;

    private static final int MOST_EXPANDED = 50;

    /** Which way it goes from the party. */
    public enum Direction {
        UP,
        DOWN,
        BOTH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PictureRequest {
        expanded = Set.copyOf(expanded);
    }

    /** @throws InvalidQuestion when one of these is none; what is null or empty is as usual */
    public static PictureRequest of(
            @Nullable String direction,
            @Nullable String depth,
            @Nullable Boolean ended,
            @Nullable List<String> expand) {
        Set<String> expanded = new LinkedHashSet<>(expand == null ? List.of() : expand);
        if (expanded.size() > MOST_EXPANDED) {
            throw new InvalidQuestion(
                    "expand", "\"expand\" can be given %d times at most.".formatted(MOST_EXPANDED), null);
        }
        return new PictureRequest(direction(direction), depth(depth), ended != null && ended, expanded);
    }

    private static Direction direction(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Direction.BOTH;
        }
        return Arrays.stream(Direction.values())
                .filter(direction -> direction.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidQuestion("direction", "\"direction\" is up, down or both.", null));
    }

    private static int depth(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL_DEPTH;
        }
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= DEEPEST) {
            return Integer.parseInt(text);
        }
        throw new InvalidQuestion("depth", "\"depth\" is a number from 1 to %d.".formatted(DEEPEST), null);
    }
}
