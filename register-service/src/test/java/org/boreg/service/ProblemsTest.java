package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest extends RunningService {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/v1/search; 400; invalid-parameter; q",
                "/api/v1/search?q=; 400; invalid-parameter; q",
                "/api/v1/search?q=a&type=company; 400; invalid-parameter; type",
                "/api/v1/search?q=a&limit=0; 400; invalid-parameter; limit",
                "/api/v1/search?q=a&limit=101; 400; invalid-parameter; limit",
                "/api/v1/search?q=a&limit=many; 400; invalid-parameter; limit",
                "/api/v1/search?q=a&cursor=!!!; 400; invalid-parameter; cursor",
                "/api/v1/parties/E-company/holders?limit=201; 400; invalid-parameter; limit",
                "/api/v1/parties/E-company/holders?cursor=zz; 400; invalid-parameter; cursor",
                "/api/v1/parties/E-company/owners?threshold=101; 400; invalid-parameter; threshold",
                "/api/v1/parties/E-company/owners?threshold=NaN; 400; invalid-parameter; threshold",
                "/api/v1/parties/E-company/owners?exclusive=perhaps; 400; invalid-parameter; exclusive",
                "/api/v1/parties/E-company/owners?maxPaths=-1; 400; invalid-parameter; maxPaths",
                "/api/v1/parties/P-ada/regimes; 400; invalid-parameter; id",
                "/api/v1/parties/E-company/regimes?threshold=-1; 400; invalid-parameter; threshold",
                "/api/v1/parties/E-company/portfolio?limit=0; 400; invalid-parameter; limit",
                "/api/v1/parties/E-company/portfolio?limit=1001; 400; invalid-parameter; limit",
                "/api/v1/parties/E-company/portfolio?cursor=zz; 400; invalid-parameter; cursor",
                "/api/v1/parties/E-company/portfolio?cursor=aG9sZGluZyAtNQ; 400; invalid-parameter; cursor",
                "/api/v1/parties/nobody/portfolio; 404; not-in-register;",
                "/api/v1/parties/E-company/connections; 400; invalid-parameter; to",
                "/api/v1/parties/E-company/connections?to=E-company; 400; invalid-parameter; to",
                "/api/v1/parties/E-company/connections?to=nobody; 404; not-in-register;",
                "/api/v1/parties/E-company/connections?to=P-ada&alternatives=51; 400; invalid-parameter; alternatives",
                "/api/v1/parties/E-company/connections?to=P-ada&hubPenalty=NaN; 400; invalid-parameter; hubPenalty",
                "/api/v1/parties/E-company/connections?to=P-ada&hubPenalty=101; 400; invalid-parameter; hubPenalty",
                "/api/v1/parties/E-company?asOf=2024-02-30; 400; invalid-parameter; asOf",
                "/api/v1/parties/E-company/holders?knownAt=yesterday; 400; invalid-parameter; knownAt",
                "/api/v1/parties/E-company/holdings?asOf=31.12.2023; 400; invalid-parameter; asOf",
                "/api/v1/parties/E-company/owners?knownAt=2024; 400; invalid-parameter; knownAt",
                "/api/v1/parties/E-company?knownAt=1900-01-01; 404; not-in-register;",
                "/api/v1/imports?limit=x; 400; invalid-parameter; limit",
                "/api/v1/parties/nobody; 404; not-in-register;",
                "/api/v1/parties/nobody/holders; 404; not-in-register;",
                "/api/v1/parties/nobody/owners; 404; not-in-register;",
                "/api/v1/statements/none; 404; not-in-register;",
                "/api/v1/imports/none; 404; not-in-register;",
                "/api/v1/nothing; 404; not-found;",
                "/nothing; 404; not-found;",
                "/error; 404; not-found;",
                "/actuator; 404; not-found;",
                "/actuator/env; 404; not-found;",
                "/actuator/heapdump; 404; not-found;",
            })
    void everyErrorIsAProblemDocument(String path, int status, String code, String parameter) {
        Reply reply = publicly.get(path);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().get("type").asString()).isEqualTo("urn:boreg:problem:" + code);
        assertThat(reply.json().get("status").asInt()).isEqualTo(status);
        assertThat(reply.json().get("title").asString()).isNotEmpty();
        assertThat(reply.json().get("detail").asString()).isNotEmpty();
        assertThat(reply.json().get("instance").asString()).isEqualTo(path.replaceAll("\\?.*", ""));
        assertThat(reply.json().path("parameter").asString(null)).isEqualTo(parameter);
    }

    @Test
    void anotherMethodIsRefusedWithThoseThatThereAre() {
        Reply reply = operator.send("DELETE", "/api/v1/search", BodyPublishers.noBody());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains("GET");
        assertThat(reply.json().get("detail").asString()).contains("GET");
    }

    @Test
    void anotherFormatIsRefused() {
        Reply reply = publicly.get("/api/v1/search?q=a", "Accept", "text/csv");

        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().get("detail").asString()).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource({"/party/nobody,404", "/statement/none,404", "/nothing,404", "/?q=a&type=x,400", "/?q=a&cursor=!,400"})
    void aPersonGetsAPage(String path, int status) {
        Reply reply = publicly.page(path);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.contentType()).startsWith("text/html");
        assertThat(reply.text()).contains("<h1").contains("Search the register").doesNotContain("Exception");
    }

    @Test
    void aPageSaysWhatIsWrongInItsLanguageAndTheDetailInEnglish() {
        String detail = "<bdi lang=\"en\">The register has no party with the id, identifier or recordId";

        assertThat(publicly.page("/party/nobody?lang=es").text())
                .contains("<html lang=\"es\"", "El registro no tiene nada de esta clase en esta dirección.", detail);
        assertThat(publicly.page("/party/nobody?lang=en").text())
                .contains("The register has nothing of this kind under this address.", detail);
        assertThat(publicly.page("/?q=a&cursor=!&lang=es").text())
                .contains("«cursor» es donde terminó la página anterior");
        assertThat(publicly.page("/nothing?lang=es").text())
                .contains("En esta dirección no hay nada.")
                .doesNotContain("<bdi lang=\"en\"");
        assertThat(publicly.page("/party/<b>{0}${7*7}?lang=es"
                                .replace("<", "%3C")
                                .replace(">", "%3E")
                                .replace("{", "%7B")
                                .replace("}", "%7D"))
                        .text())
                .contains("&lt;b&gt;{0}${7*7}");
    }

    @Test
    void aKeyThatIsWrongGetsAPageToo() {
        Reply reply = new Asker(service.address(), "boreg_guessed").page("/");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.contentType()).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/parties/..%2f..%2f..%2fetc%2fpasswd",
                "/api/v1/parties/%2e%2e/%2e%2e/etc",
                "/api/v1/parties/../../../etc/passwd",
                "/api/v1/parties/%00",
                "/api/v1/parties/%0d%0aSet-Cookie:x",
                "/api/v1/parties/%ff%fe",
                "/api/v1/parties/%zz",
                "/api/v1/parties/%ed%a0%80",
                "/api/v1/parties/;jsessionid=1",
                "/api/v1/parties/GB-COH:",
                "/api/v1/parties/:",
                "/api/v1/parties/%20",
                "/api/v1/parties//",
                "/api/v1/parties/{id}",
                "/api/v1/parties/<script>",
                "/api/v1/parties/'%20OR%201=1",
                "/api/v1/parties/%E2%80%A8",
                "/api/v1/statements/%F0%9F%92%A9",
                "/api/v1/search?q=%00",
                "/api/v1/search?q=%zz",
                "/api/v1/search?q=%ed%a0%80",
                "/api/v1/search?q=a&q=b",
                "/api/v1/search?q=*:*",
                "/api/v1/search?q=%22unbalanced%20(AND%20OR%20NOT%20~%20%5E4",
                "/api/v1/search?q=/regex/",
                "/api/v1/search?q=a&limit=99999999999999",
                "/api/v1/search?q=a&limit=1&limit=2",
                "/api/v1/search?q=a&cursor=TmFOfHg",
                "/api/v1/search?q=a&cursor=SW5maW5pdHl8eA",
                "/api/v1/search?q=a&jurisdiction=%F0%9F%92%A9%00",
                "/api/v1/imports?cursor=bm9udW1iZXJ8eA",
                "/api/v1/imports/%00",
                "/api/v1/parties/E-company/holders?cursor=fHx8",
                "/api/v1/parties/E-company/owners?threshold=1e309",
                "/api/v1/parties/E-company/owners?threshold=0x1p3",
                "/party/%00",
                "/party/..%2f..%2fetc",
                "/?q=<script>alert(1)</script>",
                "/?q=${7*7}%20__${7*7}__%20*{x}",
                "/?q[]=1",
                "/?q=a&cursor=__${T(java.lang.Runtime).getRuntime()}__",
                "/site.css/..%2fregister-service.properties",
                "/..;/register-service.properties",
                "/actuator/health/..%2fenv",
                "/openapi.json/x",
                "*",
                "http://elsewhere.example/",
                "/ /",
            })
    void hostileAddressesNeverGiveAServersError(String target) throws IOException {
        String reply = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(status(reply)).as(reply).isBetween(200, 499);
        assertThat(reply).doesNotContain("Exception", "\tat ", "root:", "spring.", "\nSet-Cookie");
        if (status(reply) >= 400) {
            assertThat(reply).contains("application/problem+json", "\"detail\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1 HTTP/1.1\r\nHost: localhost\r\nAccept: garbage;;;\r\nConnection: close\r\n\r\n",
                "GET /api/v1 HTTP/1.1\r\nHost: localhost\r\nAccept-Language: \u0001\r\nConnection: close\r\n\r\n",
                "GET /api/v1 HTTP/1.1\r\nHost: b\u0000d\r\nConnection: close\r\n\r\n",
                "GET /api/v1 HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/statements/x HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"\"\"\r\nConnection: close\r\n\r\n",
                "GET /api/v1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic eDp5\r\nConnection: close\r\n\r\n",
                "GET /api/v1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer\r\nConnection: close\r\n\r\n",
                "GET /api/v1 HTTP/1.1\r\nHost: localhost\r\nRange: bytes=5-1\r\nConnection: close\r\n\r\n",
                "GET /site.css HTTP/1.1\r\nHost: localhost\r\nRange: bytes=5-1\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "STRANGE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
                "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            })
    void hostileRequestsNeverGiveAServersError(String request) throws IOException {
        String reply = raw(request);

        assertThat(status(reply)).as(reply).isBetween(200, 499);
        assertThat(reply).doesNotContain("Exception", "\tat ");
    }

    @Test
    void hugeParametersAndAddressesAreRefused() throws IOException {
        assertThat(publicly.get("/api/v1/search?q=" + "a".repeat(201)).status()).isEqualTo(400);
        assertThat(publicly.get("/api/v1/parties/" + "a".repeat(5000)).status()).isEqualTo(404);
        assertThat(publicly.get("/api/v1/search?q=a&cursor=" + "A".repeat(5000)).status())
                .isEqualTo(400);
        String huge =
                raw("GET /?q=" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(status(huge)).isBetween(400, 499);
        String many =
                raw("GET /?q=a" + "&p=1".repeat(500) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(status(many)).isBetween(200, 499);
    }

    @Test
    void aSearchOfManyWordsIsAnswered() {
        String words = "holding ".repeat(25).strip().replace(" ", "%20");

        assertThat(publicly.get("/api/v1/search?q=" + words).status()).isEqualTo(200);
        assertThat(publicly.get("/api/v1/search?q=" + "a%20".repeat(99)).status())
                .isEqualTo(200);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String reply) {
        return Integer.parseInt(reply.split(" ", 3)[1]);
    }
}
