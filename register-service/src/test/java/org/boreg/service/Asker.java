package org.boreg.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a running service over HTTP, with the operator's key or without. */
final class Asker {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final String key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param key empty for none */
    Asker(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    Reply get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Reply page(String path) {
        return get(path, "Accept", "text/html");
    }

    Reply post(String path, String contentType, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "Content-Type", contentType);
    }

    /** As a browser would send it from a page of ours. */
    Reply sendForm(String path, BodyPublisher body, String contentType) {
        Reply page = page("/sign-in");
        Matcher token = FORM_TOKEN.matcher(page.text());
        if (!token.find()) {
            throw new AssertionError("No token in " + page);
        }
        return send(
                "POST",
                path,
                body,
                "Content-Type",
                contentType,
                "Cookie",
                page.header("Set-Cookie").replaceAll(";.*", ""),
                "X-XSRF-TOKEN",
                token.group(1));
    }

    Reply send(String method, String path, BodyPublisher body, String... headers) {
        return send(request(path, headers).method(method, body));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return key.isEmpty() ? request : request.setHeader("Authorization", "Bearer " + key);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new AssertionError("No answer from " + address, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
