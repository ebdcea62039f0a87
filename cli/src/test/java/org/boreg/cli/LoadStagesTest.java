package org.boreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadStagesTest {

    @Test
    void whatIsLeftIsToldInSecondsAndThenInMinutes() {
        assertThat(LoadStages.left(0.25, Duration.ofSeconds(10))).isEqualTo("30 s left");
        assertThat(LoadStages.left(0.5, Duration.ofMinutes(7))).isEqualTo("7 min left");
        assertThat(LoadStages.left(1, Duration.ofMinutes(7))).isEqualTo("0 s left");
    }

    @Test
    void atTheBeginningNobodyGuesses() {
        assertThat(LoadStages.left(0, Duration.ZERO)).isEmpty();
        assertThat(LoadStages.left(0.01, Duration.ofSeconds(10))).isEmpty();
    }
}
