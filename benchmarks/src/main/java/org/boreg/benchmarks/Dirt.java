package org.boreg.benchmarks;

import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/** What stands between the statements of real files: repeated ones, some that contradict themselves, references to nowhere, no JSON at all. */
final class Dirt {

    private static final long APART_FROM_STATEMENTS = 0x6C62272E07BB0142L;

    private final SplittableRandom random;
    private final double share;

    /** @param percent of all lines */
    Dirt(long seed, double percent) {
        this.random = new SplittableRandom(seed ^ APART_FROM_STATEMENTS);
        this.share = percent / (100 - percent);
    }

    /** The statement, and sometimes what should not be there after it. */
    Stream<String> after(String statement) {
        return share > 0 && random.nextDouble() < share ? Stream.of(statement, dirty(statement)) : Stream.of(statement);
    }

    private String dirty(String statement) {
        return switch (random.nextInt(5)) {
            case 0 -> statement;
            case 1 -> statement.substring(0, statement.length() / 2);
            case 2 -> statement.replaceFirst("\"recordId\":", "\"recordNumber\":");
            case 3 -> statement.replaceFirst("\"statementDate\":\"....", "\"statementDate\":\"2015");
            default ->
                statement
                        .replaceFirst("\"statementId\":\"[^\"]*", "\"statementId\":\"" + newId())
                        .replaceFirst("\"recordId\":\"[^\"]*", "\"recordId\":\"stray-" + newId())
                        .replaceFirst("\"interestedParty\":\"[^\"]*", "\"interestedParty\":\"nowhere-" + newId());
        };
    }

    private String newId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
