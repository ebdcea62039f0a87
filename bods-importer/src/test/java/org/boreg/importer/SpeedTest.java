package org.boreg.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeedTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void itIsThatOfTheLastMinute() {
        Speed speed = new Speed();
        assertThat(speed.words(100)).isEmpty();
        speed.at(0, 0, 0);
        speed.at(100 * SECOND, 100, 1_000);
        speed.at(110 * SECOND, 20_100, 101_000);

        assertThat(speed.statementsPerSecond()).isEqualTo(2_000);
        assertThat(speed.secondsFor(50_000)).isEqualTo(5);
        assertThat(speed.words(36_000_000)).isEqualTo(", 2,000/s, 1:00:00 left");
    }

    @Test
    void whereNothingWasReadTheTimeCannotBeTold() {
        Speed speed = new Speed();
        speed.at(0, 10, 10);
        speed.at(SECOND, 20, 10);

        assertThat(speed.secondsFor(1)).isNull();
        assertThat(speed.statementsPerSecond()).isEqualTo(10);
    }
}
