package org.boreg.bods.ownership;

import java.time.LocalDate;

/**
 * How two parties are connected.
 *
 * @param asOf the day of which it is asked
 * @param alternatives how many connections are wanted that are longer than the shortest ones
 * @param most how many connections are listed at most, the shortest ones among them
 * @param hubPenalty what each doubling of the neighbours of a party, from two upwards, adds to the length of a connection that passes
 *     through it, in hops; 0 for none
 */
public record ConnectionsQuestion(LocalDate asOf, int alternatives, int most, double hubPenalty) {

    public static final int USUAL_MOST = 20;

    /** @throws IllegalArgumentException when a number is negative, or infinite */
    public ConnectionsQuestion {
        if (alternatives < 0 || most < 1) {
            throw new IllegalArgumentException(
                    "The number of connections is 1 or more, that of alternatives 0 or more");
        }
        if (!(hubPenalty >= 0 && hubPenalty <= 100)) {
            throw new IllegalArgumentException("The penalty for hubs is from 0 to 100 hops, not " + hubPenalty);
        }
    }

    /** The shortest connections alone, hubs or not. */
    public static ConnectionsQuestion asOf(LocalDate asOf) {
        return new ConnectionsQuestion(asOf, 0, USUAL_MOST, 0);
    }
}
