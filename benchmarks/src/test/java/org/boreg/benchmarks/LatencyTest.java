package org.boreg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void percentilesAreTimesOfCalls() {
        long[] nanos = LongStream.rangeClosed(1, 200).map(at -> 201 - at).toArray();
        assertThat(Latency.of(nanos)).isEqualTo(new Latency(100, 198, 200, 200));
    }

    @Test
    void oneCallIsEveryPercentile() {
        assertThat(Latency.of(new long[] {7})).isEqualTo(new Latency(7, 7, 7, 1));
    }

    @Test
    void nothingMeasuredIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Latency.of(new long[0]));
    }

    @Test
    void itIsSaidInMilliseconds() {
        assertThat(new Latency(1_234_567, 9_996_000, 123_456_789, 3).text()).isEqualTo("1.23 / 10.00 / 123");
    }
}
