package org.boreg.service.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    private static final String HOST = "register.example:8080";

    @ParameterizedTest
    @CsvSource({
        "https://register.example:8080/party/x1, /party/x1",
        "http://REGISTER.example:8080/party/x1/, /party/x1",
        "https://register.example:8080/party/x1/history?asOf=2024-01-31, /party/x1/history?asOf=2024-01-31",
        "https://register.example:8080/connections?from=x1&to=x2, /connections?from=x1&to=x2",
        "https://register.example:8080/compare/x1?from=2023-01-31, /compare/x1?from=2023-01-31",
        "https://register.example:8080/api/v1/parties/x1/owners?threshold=10, /party/x1",
        "https://register.example:8080/api/v1/statements/s%2F1, /statement/s%2F1",
        "/party/GB-COH:1?asOf=2024-01-31&knownAt=2024-02-01, /party/GB-COH:1?asOf=2024-01-31&knownAt=2024-02-01",
        "/statement/é, /statement/%C3%A9",
        "' https://register.example:8080/party/x1#owners ', /party/x1",
    })
    void anAddressOfThisRegisterLeadsToItsPage(String pasted, String page) {
        assertThat(PageAddress.of(pasted, HOST)).contains(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/party/x1",
                "https://register.example/party/x1",
                "https://register.example:8080@elsewhere.example/party/x1",
                "//register.example:8080/party/x1",
                "javascript:/party/x1",
                "party/x1",
                "/party/",
                "/party/{x}",
                "/openapi.json",
                "/?q=/?q=x",
                "A/S Harbour",
                "http://[",
                "Harbour Lights Ltd",
                "",
            })
    void whatIsNoneLeadsNowhere(String pasted) {
        assertThat(PageAddress.of(pasted, HOST)).isEmpty();
    }
}
