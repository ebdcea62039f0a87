package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.access.OperatorKey;
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
                                .withPort(0)
                                .withOperatorKeyHash(OperatorKey.hash(RunningService.KEY)))) {
            Asker publicly = new Asker(service.address(), "");
            Asker operator = new Asker(service.address(), RunningService.KEY);
            assertThat(operator.get("/api/v1/declarations").status()).isEqualTo(200);
            assertThat(publicly.get("/api/v1/parties/E-company").status()).isEqualTo(200);

            link.cut();
            Reply reply = publicly.get("/api/v1/parties/E-company");
            Reply page = publicly.page("/?q=harbour");

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.contentType()).startsWith("application/problem+json");
            assertThat(reply.json().get("type").asString()).isEqualTo("urn:boreg:problem:register-unavailable");
            assertThat(reply.header("Retry-After")).isNotEmpty();
            assertThat(reply.text()).doesNotContain(String.valueOf(link.uri().getPort()));
            for (String declarations : List.of("", "/D-00000-00000", "/due")) {
                Reply away = operator.get("/api/v1/declarations" + declarations);
                assertThat(away.status()).as(away.toString()).isEqualTo(503);
            }
            Reply drafted = operator.post("/api/v1/declarations", "application/json", DeclarationsApiTest.FORM);
            assertThat(drafted.status()).as(drafted.toString()).isEqualTo(503);
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(publicly.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(publicly.get("/actuator/health/liveness").status()).isEqualTo(200);

            link.mend();
            assertThat(operator.get("/api/v1/declarations").json().get("items")).isEmpty();
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
