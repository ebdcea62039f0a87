package org.boreg.service.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.boreg.service.uploads.UploadRefused;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(2, 1, Duration.ofMillis(1));

    @Test
    void oneTooManyIsNotLetIn() throws IOException {
        turns.enter(() -> turns.enter(() -> {
            assertThatThrownBy(() -> turns.enter(() -> "third")).isInstanceOf(UploadRefused.class);
            return "second";
        }));
    }

    @Test
    void whoIsInsideWaitsForTheTurnButNotForEver() throws IOException {
        turns.take(() -> {
            assertThatThrownBy(() -> turns.take(() -> "second"))
                    .isInstanceOfSatisfying(
                            UploadRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(UploadRefused.Reason.BUSY));
            return "first";
        });
    }

    @Test
    void aPlaceIsFreeAgainAlsoAfterAFailure() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> turns.enter(() -> turns.take(() -> {
                        throw new IOException("broken off");
                    })))
                    .hasMessage("broken off");
        }
        assertThat(turns.enter(() -> turns.take(() -> "in"))).isEqualTo("in");
    }

    @Test
    void aFileThatTakesForEverToArriveIsRefused() throws IOException {
        try (InputStream late =
                new PromptStream(new ByteArrayInputStream(new byte[10]), Deadline.in(Duration.ofMillis(-1)))) {
            assertThatThrownBy(late::readAllBytes)
                    .isInstanceOfSatisfying(
                            UploadRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(UploadRefused.Reason.TOO_SLOW));
        }
        assertThat(Deadline.in(Duration.ofHours(1)).isStopped()).isFalse();
    }
}
