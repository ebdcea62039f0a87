package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.localneo4j.BoltAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RegisterUnderTest.class)
class DatabaseAwayTest {

    @Test
    void theServiceSaysThatTheDatabaseIsAwayAndGoesOnWhenItIsBack(
            BoltAddress neo4j, RegisterGraph graph, @TempDir Path folder) throws IOException {
        Register.load(graph);
        try (CuttableLink link = new CuttableLink(neo4j.uri());
                RegisterService service =
                        RegisterService.start(ServiceSettings.of(link.uri(), neo4j.user(), neo4j.password(), folder)
                                .withPort(0))) {
            Asker publicly = new Asker(service.address(), "");
            assertThat(publicly.get("/api/v1/parties/E-company").status()).isEqualTo(200);

            link.cut();
            Reply reply = publicly.get("/api/v1/parties/E-company");
            Reply page = publicly.page("/?q=harbour");

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.contentType()).startsWith("application/problem+json");
            assertThat(reply.json().get("type").asString()).isEqualTo("urn:boreg:problem:register-unavailable");
            assertThat(reply.header("Retry-After")).isNotEmpty();
            assertThat(reply.text()).doesNotContain(String.valueOf(link.uri().getPort()));
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(publicly.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(publicly.get("/actuator/health/liveness").status()).isEqualTo(200);

            link.mend();
            assertThat(publicly.get("/api/v1/parties/E-company").status()).isEqualTo(200);
            assertThat(publicly.get("/actuator/health/readiness").status()).isEqualTo(200);
        }
    }

    @Test
    void theServiceDoesNotStartWithoutADatabase(@TempDir Path folder) {
        ServiceSettings settings = ServiceSettings.of(URI.create("bolt://127.0.0.1:1"), "neo4j", "x", folder)
                .withPort(0);

        assertThatThrownBy(() -> RegisterService.start(settings)).isInstanceOf(RegisterUnavailable.class);
    }

    @Test
    void aPortThatIsTakenIsSaidToBe(BoltAddress neo4j, @TempDir Path folder) {
        ServiceSettings settings = ServiceSettings.of(neo4j.uri(), neo4j.user(), neo4j.password(), folder);
        try (RegisterService first = RegisterService.start(settings.withPort(0))) {
            assertThatThrownBy(() -> RegisterService.start(settings.withPort(first.port())))
                    .isInstanceOf(ServiceNotStarted.class)
                    .hasMessageContaining(String.valueOf(first.port()));
        }
    }
}
