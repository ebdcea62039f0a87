package org.boreg.service.access;

import java.security.SecureRandom;
import java.time.Instant;

/** Public ids of what is kept here: 16 hexadecimal digits, which sort by the second in which they were made. */
public final class TimedId {

    /** Sorts after every id. */
    public static final String LAST = "g";

    private static final SecureRandom RANDOM = new SecureRandom();

    public static String at(Instant time) {
        return "%08x%08x".formatted(time.getEpochSecond(), RANDOM.nextInt());
    }

    /** Whether it looks like one; a text that does not is the id of nothing. */
    public static boolean isOne(String text) {
        return text.matches("[0-9a-f]{16}");
    }

    private TimedId() {}
}
