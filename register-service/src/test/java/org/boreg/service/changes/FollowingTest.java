package org.boreg.service.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.ChangeCursor;
import org.boreg.service.events.EventStream;
import org.boreg.service.questions.ChangeAnswer;
import org.boreg.service.questions.ChangesAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

@Timeout(60)
class FollowingTest {

    private static final Pace QUICK = new Pace(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(1));
    private static final ChangesAnswer NOTHING = new ChangesAnswer(List.of(), null, false);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void aChangeIsAnEventWithItsCursorAsIdAndItsJsonOnOneLine() throws IOException {
        follow(
                cursor -> {
                    stopping.countDown();
                    return NOTHING;
                },
                page(3, false));

        assertThat(text().split("\n\n")[1]).startsWith("id: " + cursor(3) + "\ndata: {\"cursor\":\"" + cursor(3));
    }

    @Test
    void whoHearsNothingGetsASignOfLife() throws IOException {
        AtomicInteger asked = new AtomicInteger();

        follow(
                cursor -> {
                    if (asked.incrementAndGet() == 3) {
                        stopping.countDown();
                    }
                    return NOTHING;
                },
                NOTHING);

        assertThat(text()).contains("\n\n:\n\n:\n\n:\n\n");
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() throws IOException {
        AtomicInteger asked = new AtomicInteger();

        follow(
                cursor -> {
                    assertThat(cursor).isEqualTo(cursor(3));
                    if (asked.incrementAndGet() < 4) {
                        throw away();
                    }
                    stopping.countDown();
                    return page(4, false);
                },
                page(3, true));

        assertThat(asked).hasValue(4);
        assertThat(text()).contains("id: " + cursor(3), ":\n\n:\n\n:\n\n");
    }

    @Test
    void aDatabaseThatIsAwayHasNothingNew() {
        Tail tail = new Tail(
                () -> {
                    throw away();
                },
                Duration.ofMillis(1),
                stopping);

        assertThat(tail.await(-1, Duration.ofMillis(20))).isFalse();
    }

    @Test
    void whoeverIsGoneIsNotWrittenToAnyLonger() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Following following = new Following(cursor -> page(4, true), tail(), stopping, QUICK);

        assertThatThrownBy(() -> following.run(page(3, true), new EventStream(gone)))
                .hasMessage("Broken pipe");
    }

    @Test
    void allWhoWaitTogetherAskTheDatabaseOnce() {
        AtomicInteger asked = new AtomicInteger();
        Tail tail = new Tail(asked::incrementAndGet, Duration.ofHours(1), stopping);

        assertThat(tail.await(0, Duration.ofMillis(1))).isTrue();
        assertThat(tail.await(0, Duration.ofMillis(1))).isTrue();
        assertThat(tail.await(1, Duration.ofMillis(1))).isFalse();

        assertThat(asked).hasValue(1);
    }

    private void follow(Following.Pages pages, ChangesAnswer first) throws IOException {
        new Following(pages, tail(), stopping, QUICK).run(first, new EventStream(written));
    }

    private Tail tail() {
        return new Tail(() -> -1, QUICK.look(), stopping);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static RegisterUnavailable away() {
        try {
            RegisterUnavailable.guard((Runnable) () -> {
                throw new ServiceUnavailableException("away");
            });
        } catch (RegisterUnavailable away) {
            return away;
        }
        throw new AssertionError("It was there");
    }

    private static ChangesAnswer page(long number, boolean more) {
        String cursor = cursor(number);
        ChangeAnswer change = new ChangeAnswer(
                cursor,
                "merge",
                "an act",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "2026-11-25T06:00:00Z",
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
        return new ChangesAnswer(List.of(change), cursor, more);
    }

    private static String cursor(long number) {
        return new ChangeCursor("0123456789abcdef", number).text();
    }
}
