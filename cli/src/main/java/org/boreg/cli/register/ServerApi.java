package org.boreg.cli.register;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.boreg.graph.read.PartySummary;
import org.boreg.service.questions.AnswersJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API of a register, version 1. */
final class ServerApi {

    private static final JsonMapper JSON = AnswersJson.mapper();
    /** A party of many thousand records takes its time. */
    private static final Duration LONGEST_ACT = Duration.ofMinutes(10);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_TRIES = 5;
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final Place.RegisterServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    ServerApi(Place.RegisterServer server) {
        this.server = server;
    }

    /** A path below the API's root; each part is encoded. */
    static String path(String... parts) {
        return Arrays.stream(parts).map(ServerApi::encoded).collect(Collectors.joining("/"));
    }

    <T> T get(String path, Map<String, @Nullable Object> parameters, TypeReference<T> type) {
        return read(get(path, parameters), type);
    }

    String get(String path, Map<String, @Nullable Object> parameters) {
        return send(request(path, parameters).timeout(LONGEST_ANSWER).GET());
    }

    boolean hasKey() {
        return server.key() != null;
    }

    /**
     * JSON Lines, and where they go on.
     *
     * @param next null where they end
     */
    record Lines(List<String> lines, @Nullable String next) {}

    Lines page(String path, Map<String, @Nullable Object> parameters) {
        HttpRequest.Builder request = request(path, parameters)
                .timeout(LONGEST_ANSWER)
                .setHeader("Accept", "application/x-ndjson, application/problem+json")
                .GET();
        HttpResponse<String> response = respond(request);
        return new Lines(
                response.body().lines().toList(),
                response.headers().firstValue("Boreg-Next").orElse(null));
    }

    /** The lines of an answer in JSON Lines. */
    List<String> lines(String path, Map<String, @Nullable Object> parameters) {
        return send(request(path, parameters)
                        .setHeader("Accept", "application/x-ndjson, application/problem+json")
                        .timeout(LONGEST_ANSWER)
                        .GET())
                .lines()
                .toList();
    }

    /** Without a limit of time: how long a body takes to send is for its size to say. */
    <T> T post(
            String path,
            Map<String, @Nullable Object> parameters,
            HttpRequest.BodyPublisher body,
            TypeReference<T> type) {
        return read(
                send(request(path, parameters)
                        .header("Content-Type", "application/octet-stream")
                        .POST(body)),
                type);
    }

    /** Sends a document and waits for what comes of it. */
    <T> T post(String path, Object document, TypeReference<T> type) {
        return read(
                send(request(path, Map.of())
                        .header("Content-Type", "application/json")
                        .timeout(LONGEST_ACT)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(document)))),
                type);
    }

    /**
     * Sends JSON as it is, and waits for what comes of it.
     *
     * @param headers beside those that say that it is JSON
     */
    <T> T post(String path, String json, Map<String, String> headers, TypeReference<T> type) {
        HttpRequest.Builder request = request(path, Map.of())
                .header("Content-Type", "application/json")
                .timeout(LONGEST_ACT)
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::setHeader);
        return read(send(request), type);
    }

    /** A request of any kind with headers of its own; without a limit of time. */
    HttpResponse<String> exchange(
            String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, Map.of()).method(method, body);
        headers.forEach(request::setHeader);
        return respond(request);
    }

    private HttpRequest.Builder request(String path, Map<String, @Nullable Object> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> Objects.nonNull(parameter.getValue()))
                .map(parameter -> parameter.getKey() + "=" + encoded(String.valueOf(parameter.getValue())))
                .collect(Collectors.joining("&"));
        URI uri = server.uri().resolve("api/v1/" + path + (query.isEmpty() ? "" : "?" + query));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Accept", "application/json, application/problem+json");
        if (server.key() != null) {
            request.header("Authorization", "Bearer " + server.key());
        }
        return request;
    }

    private String send(HttpRequest.Builder request) {
        return respond(request).body();
    }

    private HttpResponse<String> respond(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = send(request);
            for (int again = 1; again < MOST_TRIES && isToWait(request, response); again++) {
                TimeUnit.SECONDS.sleep(secondsToWait(response));
                response = send(request);
            }
            if (response.statusCode() / 100 != 2) {
                throw refused(response);
            }
            return response;
        } catch (IOException away) {
            String reason = away.getMessage() == null ? "nobody answers there" : away.getMessage();
            throw CannotAnswer.because(
                    "The register at %s cannot be reached: %s".formatted(server.uri(), reason), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CannotAnswer.because("Stopped while waiting for the register at " + server.uri(), stopped);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Whoever reads a whole register may read faster than it lets anybody. */
    private static boolean isToWait(HttpRequest request, HttpResponse<String> response) {
        return response.statusCode() == TOO_MANY_REQUESTS
                && request.method().equals("GET")
                && secondsToWait(response) <= LONGEST_WAIT_SECONDS;
    }

    private static long secondsToWait(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
    }

    /** An error of the API says what is wrong in its problem details (RFC 9457). */
    private CannotAnswer refused(HttpResponse<String> response) {
        String said = detail(response.body());
        return switch (response.statusCode()) {
            case 300 -> CannotAnswer.several(said, matches(response.body()));
            case 400, 409, 422 -> said == null ? notARegister(response) : CannotAnswer.badQuestion(said);
            case 401, 403 ->
                CannotAnswer.because("The register at %s does not allow this. %s The key goes into %s or --key-file."
                        .formatted(server.uri(), said == null ? "" : said, Secrets.KEY));
            case 404 -> said == null ? notARegister(response) : CannotAnswer.notThere(said);
            default -> said == null ? notARegister(response) : CannotAnswer.because(said);
        };
    }

    private static List<PartySummary> matches(String body) {
        try {
            return List.of(JSON.treeToValue(JSON.readTree(body).path("matches"), PartySummary[].class));
        } catch (JacksonException foreign) {
            return List.of();
        }
    }

    private CannotAnswer notARegister(HttpResponse<String> response) {
        return CannotAnswer.because(
                "What answers at %s is no register of this kind, or it is not well: it said HTTP %d."
                        .formatted(server.uri(), response.statusCode()));
    }

    private static @Nullable String detail(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.path("detail").stringValue(problem.path("title").stringValue(null));
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private <T> T read(String body, TypeReference<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException foreign) {
            throw CannotAnswer.because(
                    "What answers at %s is no register of this kind: its answer cannot be read."
                            .formatted(server.uri()),
                    foreign);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
