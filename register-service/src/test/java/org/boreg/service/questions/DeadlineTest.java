package org.boreg.service.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void patienceLastsForItsTimeAndNoLongerAlsoWhereTheClockOverflows() {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
        Deadline deadline = new Deadline(Duration.ofNanos(10), now::get);
        assertThat(deadline.lasts()).isTrue();
        now.addAndGet(10);
        assertThat(deadline.lasts()).isTrue();
        now.addAndGet(1);
        assertThat(deadline.lasts()).isFalse();
    }

    @Test
    void whoeverAskedTooMuchIsToldWhatToAskInstead() {
        assertThat(new TooMuchToWorkOut(Duration.ofSeconds(10), new IllegalStateException()))
                .hasMessage(
                        "So much is above or below this party that it takes longer than 10 seconds to work out. Ask for fewer chains (maxPaths, for example 0), or for one regime alone.");
    }
}
