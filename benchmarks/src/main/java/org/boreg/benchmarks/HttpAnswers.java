package org.boreg.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The service on the loopback address, over one connection that stays open. Answers are read as bytes and not
 * parsed, so that no JSON reader of the client is measured: what is handed back is how many bytes there were.
 */
final class HttpAnswers implements Answers {

    private final String name;
    private final URI service;
    private final Answers cursors;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param cursors who knows where a page begins, since cursors are the same everywhere */
    HttpAnswers(String name, URI service, Answers cursors) {
        this.name = name;
        this.service = service;
        this.cursors = cursors;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int party(String id) {
        return get("parties/" + encoded(id));
    }

    @Override
    public int search(String text) {
        return get("search?limit=%d&q=%s".formatted(SearchTexts.HITS, encoded(text)));
    }

    @Override
    public int misspelt(String text) {
        return search(text);
    }

    @Override
    public int suggest(String text) {
        return get("suggest?q=" + encoded(text));
    }

    @Override
    public int holders(String id) {
        return get("parties/%s/holders?limit=%d".formatted(encoded(id), PAGE));
    }

    /** The whole answer, with what everybody has in the end; how many parties it met is not in it. */
    @Override
    public int above(String id) {
        return get("parties/%s/owners".formatted(encoded(id)));
    }

    @Override
    public int holdings(String id, @Nullable String cursor) {
        String after = cursor == null ? "" : "&cursor=" + encoded(cursor);
        return get("parties/%s/holdings?limit=%d%s".formatted(encoded(id), PAGE, after));
    }

    @Override
    public String cursorAfter(String id, int before) {
        return cursors.cursorAfter(id, before);
    }

    private int get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/api/v1/" + path)).build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s: %d %s"
                        .formatted(path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return answer.body().length;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for an answer", stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
