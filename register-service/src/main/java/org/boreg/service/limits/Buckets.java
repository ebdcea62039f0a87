package org.boreg.service.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A bucket for everybody who asked of late; it fills evenly. Where more ask than are remembered, those who asked least of
 * late begin with a full one again.
 */
final class Buckets {

    private static final int MOST_REMEMBERED = 100_000;
    private static final long NANOS = 1_000_000_000L;

    private final String policy;
    private final long quota;
    private final Duration window;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /** @param window in which all of the quota comes back */
    Buckets(String policy, long quota, Duration window, TimeMeter time) {
        this.policy = policy;
        this.quota = quota;
        this.window = window;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                // It is full again by then.
                .expireAfterAccess(window)
                .build();
    }

    /** Takes so much, or nothing where that is not there. */
    Allowance take(String who, long cost) {
        ConsumptionProbe probe = buckets.get(who, name -> full()).tryConsumeAndReturnRemaining(Math.min(cost, quota));
        return new Allowance(
                policy,
                quota,
                window.toSeconds(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    /** Whether there is anything left, of which nothing is taken. */
    Allowance look(String who) {
        @Nullable Bucket bucket = buckets.getIfPresent(who);
        if (bucket == null) {
            return new Allowance(policy, quota, window.toSeconds(), quota, 0, 0);
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        long missing = quota - probe.getRemainingTokens();
        return new Allowance(
                policy,
                quota,
                window.toSeconds(),
                probe.getRemainingTokens(),
                seconds(missing * (window.toNanos() / quota)),
                probe.canBeConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }
}
