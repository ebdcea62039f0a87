package org.boreg.service.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody may ask in a minute: an address without a key, a key ten times as often. What is not good as a key or token counts
 * apart, and so does what the public sends to be kept; less of both is let through. Counts are of this process.
 */
public final class RequestLimits {

    private static final int WITH_A_KEY = 10;
    private static final int TO_KEEP_A_DAY = 50;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final @Nullable Buckets withoutKey;
    private final @Nullable Buckets withKey;
    private final @Nullable Buckets toKeep;
    private final @Nullable Buckets failures;

    /**
     * @param perMinute requests of an address without a key; 0 for any number
     * @param failuresPerMinute of an address; 0 for any number
     */
    public RequestLimits(int perMinute, int failuresPerMinute, TimeMeter time) {
        this.withoutKey = buckets("public", perMinute, MINUTE, time);
        this.withKey = buckets("key", (long) perMinute * WITH_A_KEY, MINUTE, time);
        this.toKeep = buckets("to-keep", perMinute == 0 ? 0 : TO_KEEP_A_DAY, Duration.ofDays(1), time);
        this.failures = buckets("failures", failuresPerMinute, MINUTE, time);
    }

    /**
     * Counts a request from an address.
     *
     * @param cost as how many it counts
     * @return empty where there is no limit
     */
    public Optional<Allowance> fromAddress(String address, int cost) {
        return taken(withoutKey, Network.of(address), cost);
    }

    /** Counts a request of somebody who is known by this name. */
    public Optional<Allowance> ofCaller(String name) {
        return taken(withKey, name, 1);
    }

    /** Counts something from an address that the register keeps and somebody has to look at; so much of it is for a day. */
    public Optional<Allowance> toKeepFrom(String address) {
        return taken(toKeep, Network.of(address), 1);
    }

    /** Whether what an address sends as a key or token is looked at; empty where there is no limit. */
    public Optional<Allowance> attemptsOf(String address) {
        return Optional.ofNullable(failures).map(buckets -> buckets.look(Network.of(address)));
    }

    /** Counts a key or token that was not good. */
    public void failed(String address) {
        taken(failures, Network.of(address), 1);
    }

    private static Optional<Allowance> taken(@Nullable Buckets buckets, String who, int cost) {
        return Optional.ofNullable(buckets).map(all -> all.take(who, cost));
    }

    private static @Nullable Buckets buckets(String policy, long quota, Duration window, TimeMeter time) {
        return quota == 0 ? null : new Buckets(policy, quota, window, time);
    }
}
