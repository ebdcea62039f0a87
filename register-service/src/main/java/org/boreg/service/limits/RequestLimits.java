package org.boreg.service.limits;

import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody may ask in a minute: an address without a key, a key ten times as often. What is not good as a key or token counts
 * apart, and less of it is let through. Counts are of this process.
 */
public final class RequestLimits {

    private static final int WITH_A_KEY = 10;

    private final @Nullable Buckets withoutKey;
    private final @Nullable Buckets withKey;
    private final @Nullable Buckets failures;

    /**
     * @param perMinute requests of an address without a key; 0 for any number
     * @param failuresPerMinute of an address; 0 for any number
     */
    public RequestLimits(int perMinute, int failuresPerMinute, TimeMeter time) {
        this.withoutKey = buckets("public", perMinute, time);
        this.withKey = buckets("key", (long) perMinute * WITH_A_KEY, time);
        this.failures = buckets("failures", failuresPerMinute, time);
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

    private static @Nullable Buckets buckets(String policy, long quota, TimeMeter time) {
        return quota == 0 ? null : new Buckets(policy, quota, time);
    }
}
