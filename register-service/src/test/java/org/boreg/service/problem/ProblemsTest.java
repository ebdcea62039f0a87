package org.boreg.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.boreg.service.questions.TooMuchToWorkOut;
import org.boreg.service.uploads.UploadRefused;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ProblemsTest {

    @Test
    void anAnswerThatTakesTooLongIsAProblemThatSaysWhatToAskInstead() {
        Problem problem = Problems.of(new TooMuchToWorkOut(Duration.ofSeconds(10), new IllegalStateException()));
        assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(problem.code()).isEqualTo("too-much-to-work-out");
        assertThat(problem.detail()).contains("10 seconds", "maxPaths");
    }

    @Test
    void aFullDiskIsNoFaultOfTheSenderAndNotOfTheProgram() {
        Problem problem = Problems.of(UploadRefused.noRoom(new IOException("No space left on device")));
        assertThat(problem.status()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(problem.code()).isEqualTo("insufficient-storage");
        assertThat(problem.detail()).contains("disk is full", "is kept");
    }
}
