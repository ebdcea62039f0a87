package org.boreg.benchmarks;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes up a register as unequal as real ones are: a few parties that hold thousands of companies, a few companies with many owners,
 * chains, rings, several publishers, names in other scripts than Latin, and, if wanted, dirt. Equal seeds give equal statements, a longer
 * run begins like a shorter one, and memory does not grow with the number.
 */
final class LifelikeRegister {

    private final long seed;
    private final double dirtPercent;

    /** @param dirtPercent how many of 100 lines are none that should be there */
    LifelikeRegister(long seed, double dirtPercent) {
        this.seed = seed;
        this.dirtPercent = dirtPercent;
    }

    /** The first lines of this register, each one of BODS 0.4 JSON but for the dirt. */
    Stream<String> lines(long count) {
        Stream<String> statements = LongStream.iterate(0, number -> number + 1)
                .mapToObj(number -> new LifelikeDeclaration(seed, number).statements())
                .flatMap(List::stream);
        Dirt dirt = new Dirt(seed, dirtPercent);
        return statements.flatMap(dirt::after).limit(count);
    }
}
