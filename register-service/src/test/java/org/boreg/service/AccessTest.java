package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest extends RunningService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1",
                "/api/v1/search?q=a",
                "/openapi.json",
                "/nothing",
                "/site.css",
                "/actuator/health"
            })
    void everyAnswerCarriesTheHeadersThatKeepBrowsersSafe(String path) {
        Reply reply = publicly.page(path);

        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void anyWebPageMayReadTheApiButNotWithAKey() {
        Reply read = publicly.get("/api/v1/search?q=a", "Origin", "https://elsewhere.example");
        Reply preflight = publicly.send(
                "OPTIONS",
                "/api/v1/imports",
                BodyPublishers.noBody(),
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");

        assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(read.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(preflight.status()).isEqualTo(403);
    }

    @Test
    void pagesAreNotReadByOtherSites() {
        assertThat(publicly.get("/", "Origin", "https://elsewhere.example").header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void healthIsToldWithoutDetails() {
        Reply health = publicly.get("/actuator/health");

        assertThat(health.json().get("status").asString()).isEqualTo("UP");
        assertThat(health.json().has("components")).isFalse();
        assertThat(publicly.get("/actuator/health/liveness")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(publicly.get("/actuator/health/readiness")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void whateverIsNotReadingNeedsTheKey(String method) {
        assertThat(publicly.send(method, "/api/v1/parties/x", BodyPublishers.noBody())
                        .status())
                .isEqualTo(401);
        assertThat(operator.send(method, "/api/v1/parties/x", BodyPublishers.noBody())
                        .status())
                .isEqualTo(405);
    }

    @Test
    void thePasswordIsInNoText() {
        assertThat(settings(new org.boreg.localneo4j.BoltAddress(
                                java.net.URI.create("bolt://127.0.0.1:1"), "neo4j", "the-password"))
                        .toString())
                .doesNotContain("the-password");
    }
}
