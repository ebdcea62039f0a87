package org.boreg.service.questions;

import java.time.LocalDate;
import org.boreg.bods.ownership.ConnectionsQuestion;
import org.boreg.graph.read.InvalidQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Which connections are asked for.
 *
 * @param alternatives how many that are longer than the shortest ones, 0 to 50
 * @param hubPenalty hops that each doubling of a party's neighbours adds to a connection through it, 0 to 100
 */
public record ConnectionsRequest(int alternatives, double hubPenalty) {

    public static final int MOST_ALTERNATIVES = 50;
    public static final double LARGEST_PENALTY = 100;

    /** Those that are as long as the shortest are countless between some. */
    private static final int MOST = 100;

    /** @throws InvalidQuestion when a number is out of its bounds */
    public ConnectionsRequest {
        if (alternatives < 0 || alternatives > MOST_ALTERNATIVES) {
            throw new InvalidQuestion(
                    "alternatives",
                    "\"alternatives\" is a number from 0 to %d, not %d.".formatted(MOST_ALTERNATIVES, alternatives),
                    null);
        }
        if (!(hubPenalty >= 0 && hubPenalty <= LARGEST_PENALTY)) {
            throw new InvalidQuestion(
                    "hubPenalty",
                    "\"hubPenalty\" is a number of hops from 0 to 100, not %s.".formatted(hubPenalty),
                    null);
        }
    }

    /** As somebody asks who names only some of it. */
    public static ConnectionsRequest of(@Nullable Integer alternatives, @Nullable Double hubPenalty) {
        return new ConnectionsRequest(alternatives == null ? 0 : alternatives, hubPenalty == null ? 0 : hubPenalty);
    }

    ConnectionsQuestion asOf(LocalDate day) {
        return new ConnectionsQuestion(day, alternatives, MOST, hubPenalty);
    }
}
