package org.boreg.service.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLimitsTest {

    private static final String HERE = "203.0.113.7";
    private static final String THERE = "203.0.113.8";

    private final Watch watch = new Watch();
    private final RequestLimits limits = new RequestLimits(60, 3, watch);

    @Test
    void anAddressMayAskSoOftenAndThenHasToWait() {
        IntStream.range(0, 60).forEach(i -> assertThat(ask(HERE).isEnough()).isTrue());

        Allowance tooMuch = ask(HERE);

        assertThat(tooMuch.isEnough()).isFalse();
        assertThat(tooMuch.secondsToWait()).isEqualTo(1);
        assertThat(tooMuch.left()).isZero();
        assertThat(ask(THERE).isEnough()).isTrue();
    }

    @Test
    void whatIsUsedComesBackEvenly() {
        IntStream.range(0, 60).forEach(i -> ask(HERE));
        watch.pass(Duration.ofSeconds(2));

        assertThat(ask(HERE).isEnough()).isTrue();
        assertThat(ask(HERE).isEnough()).isTrue();
        assertThat(ask(HERE).isEnough()).isFalse();
        watch.pass(Duration.ofSeconds(60));
        assertThat(ask(HERE).left()).isEqualTo(59);
    }

    @Test
    void theHeadersSayWhatIsLeft() {
        ask(HERE);
        Allowance allowance = ask(HERE);

        assertThat(allowance.policyHeader()).isEqualTo("\"public\";q=60;w=60");
        assertThat(allowance.header()).isEqualTo("\"public\";r=58;t=2");
    }

    @Test
    void aKeyMayTenTimesAsMuchWhereverItIsSentFrom() {
        IntStream.range(0, 600)
                .forEach(i -> assertThat(limits.ofCaller("key:a").orElseThrow().isEnough())
                        .isTrue());

        assertThat(limits.ofCaller("key:a").orElseThrow().isEnough()).isFalse();
        assertThat(limits.ofCaller("key:b").orElseThrow().isEnough()).isTrue();
        assertThat(ask(HERE).isEnough()).isTrue();
    }

    @Test
    void sendingCountsForMoreButIsNeverImpossible() {
        assertThat(limits.fromAddress(HERE, 20).orElseThrow().left()).isEqualTo(40);
        RequestLimits narrow = new RequestLimits(5, 0, watch);

        assertThat(narrow.fromAddress(HERE, 20).orElseThrow().isEnough()).isTrue();
        Allowance wait = narrow.fromAddress(HERE, 20).orElseThrow();
        assertThat(wait.isEnough()).isFalse();
        assertThat(wait.secondsToWait()).isEqualTo(60);
    }

    @Test
    void afterSoManyFailuresNothingIsLookedAtForAWhile() {
        IntStream.range(0, 3).forEach(i -> {
            assertThat(limits.attemptsOf(HERE).orElseThrow().isEnough()).isTrue();
            limits.failed(HERE);
        });

        assertThat(limits.attemptsOf(HERE).orElseThrow().isEnough()).isFalse();
        assertThat(limits.attemptsOf(HERE).orElseThrow().secondsToWait()).isEqualTo(20);
        assertThat(limits.attemptsOf(THERE).orElseThrow().isEnough()).isTrue();
        watch.pass(Duration.ofSeconds(20));
        assertThat(limits.attemptsOf(HERE).orElseThrow().isEnough()).isTrue();
    }

    @Test
    void whatIsKeptIsCountedByTheDay() {
        IntStream.range(0, 50)
                .forEach(i -> assertThat(limits.toKeepFrom(HERE).orElseThrow().isEnough())
                        .isTrue());

        Allowance refused = limits.toKeepFrom(HERE).orElseThrow();
        assertThat(refused.isEnough()).isFalse();
        assertThat(refused.policyHeader()).isEqualTo("\"to-keep\";q=50;w=86400");
        assertThat(refused.secondsToWait()).isEqualTo(24 * 60 * 60 / 50);
        assertThat(limits.toKeepFrom(THERE).orElseThrow().isEnough()).isTrue();
    }

    @Test
    void withoutALimitNothingIsCounted() {
        RequestLimits none = new RequestLimits(0, 0, watch);
        none.failed(HERE);

        assertThat(none.fromAddress(HERE, 20)).isEmpty();
        assertThat(none.ofCaller("key:a")).isEmpty();
        assertThat(none.toKeepFrom(HERE)).isEmpty();
        assertThat(none.attemptsOf(HERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7:50123, 203.0.113.7",
        "2001:db8:1:2::1, 20010db800010002/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "[2001:db8:1:3::1], 20010db800010003/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "1:2:3, ?",
        "not:an:address.example, ?",
        "fe80::1%eth0, fe80000000000000/64",
        "unknown, unknown",
    })
    void anAddressIsItsNetworksAndNothingIsLookedUp(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    @Test
    void whatAProxyCallsAClientIsCut() {
        assertThat(Network.of("x".repeat(10_000))).hasSize(64);
    }

    private Allowance ask(String address) {
        return limits.fromAddress(address, 1).orElseThrow();
    }

    private static final class Watch implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
