package org.boreg.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class CitationTest {

    @Test
    void theAddressHoldsAllThatWasAskedAndNothingBreaksOutOfIt() {
        LocalDate day = LocalDate.of(2024, 1, 31);

        Citation citation = Citation.of(
                UriComponentsBuilder.fromUriString("https://register.example"),
                new String[] {"party", "a/b c", "history"},
                Map.of("asOf", "{x}&y=1"),
                day);

        assertThat(citation.address())
                .isEqualTo("https://register.example/party/a%2Fb%20c/history?asOf=%7Bx%7D%26y%3D1");
        assertThat(citation.retrieved()).isEqualTo(day);
    }
}
