package org.boreg.service;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in beside those with keys, and how often anybody may ask.
 *
 * @param tokens the identity provider whose tokens are taken; null for none
 * @param requestsPerMinute that one address may make without a key; with one it is ten times as many; 0 for any number
 * @param failuresPerMinute how often one address may send a key or token that is not good; 0 for any number
 * @param holidays days that are no working days, beside Saturdays and Sundays
 */
public record AccessSettings(
        @Nullable TokenSettings tokens, int requestsPerMinute, int failuresPerMinute, Set<LocalDate> holidays) {

    /** No tokens, 1,200 requests a minute, 30 failures, no holidays. */
    public static final AccessSettings USUAL = new AccessSettings(null, 1_200, 30, Set.of());

    private static final int MOST_A_MINUTE = 1_000_000;

    /** @throws IllegalArgumentException when a value cannot be used; its message says what is expected */
    public AccessSettings {
        holidays = Set.copyOf(holidays);
        if (requestsPerMinute < 0 || requestsPerMinute > MOST_A_MINUTE) {
            throw new IllegalArgumentException("Requests a minute are a number from 0 (no limit) to %d, not %d"
                    .formatted(MOST_A_MINUTE, requestsPerMinute));
        }
        if (failuresPerMinute < 0 || failuresPerMinute > MOST_A_MINUTE) {
            throw new IllegalArgumentException("Failures a minute are a number from 0 (no limit) to %d, not %d"
                    .formatted(MOST_A_MINUTE, failuresPerMinute));
        }
    }

    public AccessSettings withTokens(@Nullable TokenSettings settings) {
        return new AccessSettings(settings, requestsPerMinute, failuresPerMinute, holidays);
    }

    public AccessSettings withRequestsPerMinute(int number) {
        return new AccessSettings(tokens, number, failuresPerMinute, holidays);
    }

    public AccessSettings withFailuresPerMinute(int number) {
        return new AccessSettings(tokens, requestsPerMinute, number, holidays);
    }

    public AccessSettings withHolidays(Set<LocalDate> days) {
        return new AccessSettings(tokens, requestsPerMinute, failuresPerMinute, days);
    }
}
