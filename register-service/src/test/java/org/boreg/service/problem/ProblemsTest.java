package org.boreg.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.boreg.service.questions.TooMuchToWorkOut;
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
}
