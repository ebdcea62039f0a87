package org.boreg.service.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportWorkersTest {

    private final ImportWorkers workers = new ImportWorkers(Duration.ofMillis(1));

    @AfterEach
    void stop() {
        workers.stop(Duration.ofSeconds(10));
    }

    @Test
    void whatFailsIsTriedAgain() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        workers.start();
        workers.add(new ImportWorkers.Work("flaky", () -> {
            boolean succeeds = attempts.incrementAndGet() == 3;
            if (succeeds) {
                done.countDown();
            }
            return succeeds;
        }));

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whatIsTakenBackBetweenTwoAttemptsIsNotTriedAgain() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        workers.start();
        workers.add(new ImportWorkers.Work("cancelled", () -> {
            attempts.incrementAndGet();
            first.countDown();
            awaitQuietly(taken);
            return false;
        }));
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        workers.takeBack("cancelled");
        taken.countDown();

        awaitBothFree();
        assertThat(attempts).hasValue(1);
    }

    /** Two that wait for each other only end when neither worker has anything else to do. */
    private void awaitBothFree() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(2);
        for (String one : List.of("one", "other")) {
            workers.add(new ImportWorkers.Work(one, () -> {
                together.countDown();
                awaitQuietly(together);
                return true;
            }));
        }
        assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatNobodyHasBegunIsTakenBackWholly() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch other = new CountDownLatch(1);
        workers.add(new ImportWorkers.Work("cancelled", () -> attempts.incrementAndGet() > 0));
        workers.takeBack("cancelled");
        workers.add(new ImportWorkers.Work("other", () -> {
            other.countDown();
            return true;
        }));
        workers.start();

        assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(attempts).hasValue(0);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
