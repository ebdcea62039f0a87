package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.boreg.bods.disclosure.DisclosurePolicy;
import org.boreg.bods.disclosure.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same with the policy of docs/disclosure/eu.json, by which the public sees nothing of anybody. */
class EuPolicySecretsTest extends SecretsTest {

    private static final Path POLICY = Path.of(System.getProperty("boreg.root")).resolve("docs/disclosure/eu.json");

    @Override
    DisclosurePolicy policy() {
        try {
            return DisclosurePolicy.parse(Files.readString(POLICY));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The others see what they see by the usual policy. */
    @Override
    List<Viewer> viewers() {
        return List.of(Viewer.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "marrow", "Ada Marrow", "\u0410\u0434\u0430", "adda marow", "tallow"})
    void nobodyIsFoundByAName(String name) {
        assertThat(found("/api/v1/search?facets=true&q=", name, publicly)).doesNotContain("person");
        assertThat(found("/api/v1/suggest?q=", name, publicly)).doesNotContain("person");
        assertThat(found("/api/v1/search?facets=true&q=", name, operator)).contains("person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"birthYear=1975", "nationality=IE"})
    void nobodyIsFoundByWhatIsHidden(String filter) {
        Reply reply = publicly.get("/api/v1/search?q=ada&" + filter);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("parameter").asString()).isEqualTo(filter.substring(0, filter.indexOf('=')));
        assertThat(reply.json().get("detail").asString()).contains("only for those who see");
        assertThat(operator.get("/api/v1/search?q=ada&" + filter).json().get("items"))
                .isNotEmpty();
    }

    @Test
    void anOwnerIsANaturalPersonAndWhatSheHoldsIsSeen() {
        assertThat(publicly.get("/api/v1/parties/E-holding/holders").text())
                .contains("\"exact\":70")
                .doesNotContain("Marrow", "IE", "1975");
        assertThat(publicly.page("/party/" + idOf("E-company")).text())
                .contains("A natural person (not public)")
                .doesNotContain("Marrow");
        assertThat(publicly.page("/party/" + idOf("P-ada")).text())
                .contains("A natural person (not public)")
                .doesNotContain("Marrow", "Ireland", "1975");
    }

    private static String found(String address, String name, Asker asker) {
        Reply reply = asker.get(address + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(200);
        return reply.text();
    }
}
