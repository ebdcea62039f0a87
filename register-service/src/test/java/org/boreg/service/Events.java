package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A listener to the changes of a running service, as a browser's EventSource is one. */
final class Events implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean brokeOff;

    record Event(String id, JsonNode data) {

        String statementId() {
            return data.get("statementId").asString();
        }
    }

    private Events(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** Listens from the beginning, or from an event on. */
    static Events of(URI address, String lastEventId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve("/api/v1/changes")).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new Events(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.GET().build(), BodyHandlers.ofInputStream()));
        } catch (IOException failed) {
            throw new AssertionError("No answer from " + address, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    int status() {
        return response.statusCode();
    }

    Event next() {
        Event event = within(() -> events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertThat(event).as("the next event").isNotNull();
        return event;
    }

    List<Event> next(int count) {
        List<Event> list = new ArrayList<>();
        while (list.size() < count) {
            list.add(next());
        }
        return list;
    }

    /** Those that have come until now and were not asked for. */
    List<Event> others() {
        List<Event> others = new ArrayList<>();
        events.drainTo(others);
        return others;
    }

    /** Waits until the stream is open, which it is before there is any event. */
    Events awaitBegin() {
        assertThat(within(() -> begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)))
                .as("the stream begins")
                .isTrue();
        return this;
    }

    /** Waits for the end of the stream; whether it was ended in good order, not broken off. */
    boolean endsWell() {
        assertThat(within(() -> ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)))
                .as("the stream ends")
                .isTrue();
        return !brokeOff;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException closed) {
            throw new java.io.UncheckedIOException(closed);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                begun.countDown();
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, JsonMapper.shared().readTree(line.substring("data: ".length()))));
                }
            }
        } catch (IOException broken) {
            brokeOff = true;
        } finally {
            ended.countDown();
        }
    }

    private interface Waiting<T> {
        T run() throws InterruptedException;
    }

    private static <T> T within(Waiting<T> waiting) {
        try {
            return waiting.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
