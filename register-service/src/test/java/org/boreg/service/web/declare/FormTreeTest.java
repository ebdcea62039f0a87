package org.boreg.service.web.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.boreg.service.declarations.FieldFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormTreeTest {

    private static final String WHOLE = """
            {"subject": {"identifier": "GB-COH:1"}, "date": "2026-11-20",
             "owners": [{"person": {"name": "Ada", "identifiers": ["IE-TAX:1"], "residence": "IE"},
                         "interests": [{"type": "shareholding", "shares": 20, "kept": [1, 2]}]}]}
            """;

    private final MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();

    FormTreeTest() {
        sent.add("whole", WHOLE);
    }

    @Test
    void whatThePageHasNoInputForStaysAsItWas() {
        sent.add("/owners/0/person/name", " Ada Marrow ");

        JsonNode json = read();

        assertThat(json.at("/owners/0/person/name").asString()).isEqualTo("Ada Marrow");
        assertThat(json.at("/owners/0/person/identifiers/0").asString()).isEqualTo("IE-TAX:1");
        assertThat(json.at("/owners/0/interests/0/kept").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    20     |        |           |      |           | {"exact":20}
                    20,5 % |        |           |      |           | {"exact":20.5}
                           | 25     | inclusive | 50   | inclusive | {"min":25,"max":50}
                           | 25     | exclusive | 50   | exclusive | {"moreThan":25,"lessThan":50}
                    a few  |        |           |      |           | {"exact":"a few"}
                    """)
    void aShareIsExactOrHasTwoEnds(
            String exact, String lower, String lowerEnd, String upper, String upperEnd, String shares) {
        String at = "/owners/0/interests/0/shares";
        sent.add(at + "#exact", exact);
        sent.add(at + "#lower", lower);
        sent.add(at + "#lower-end", lowerEnd);
        sent.add(at + "#upper", upper);
        sent.add(at + "#upper-end", upperEnd);

        assertThat(read().at(at).toString()).isEqualTo(shares);
        assertThat(read().at("/owners/0/interests/0").propertyNames())
                .containsExactlyInAnyOrder("type", "shares", "kept");
        FormTree form = FormTree.sent(sent);
        assertThat(form.isExclusive(at, "lower")).isEqualTo("exclusive".equals(lowerEnd));
        assertThat(form.share(at, "lower")).isEqualTo(lower == null ? "" : lower);
    }

    @Test
    void aShareThatIsTakenAwayIsGone() {
        sent.add("/owners/0/interests/0/shares#exact", "");

        assertThat(read().at("/owners/0/interests/0").has("shares")).isFalse();
    }

    @Test
    void aTickThatIsNotSentIsNone() {
        String direct = "/owners/0/interests/0/direct";
        String beneficial = "/owners/0/interests/0/beneficialOwnership";
        sent.addAll("flag", List.of(direct, beneficial));
        sent.add("on", beneficial);

        assertThat(read().at(direct).booleanValue()).isFalse();
        assertThat(read().at(beneficial).booleanValue()).isTrue();
    }

    @Test
    void countriesAreAListAndACountryAloneBecomesAnAddress() {
        sent.add("/owners/0/person/nationalities", "GB, IE;  FR");
        sent.add("/owners/0/person/residence/country", "GB");

        assertThat(read().at("/owners/0/person/nationalities").toString()).isEqualTo("[\"GB\",\"IE\",\"FR\"]");
        assertThat(read().at("/owners/0/person/residence/country").asString()).isEqualTo("GB");
        assertThat(FormTree.sent(sent).text("/owners/0/person/nationalities")).isEqualTo("GB, IE, FR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/owners/9/person/name",
                "/owners/-1/person",
                "/nobody/nothing/at/all",
                "/owners/0/interests/x/type",
                "/~9",
                "/subject/identifier/deep/er"
            })
    void whatNoFormHasDoesNoHarm(String name) {
        sent.add(name, "x");
        sent.add("flag", name);
        FormTree form = FormTree.sent(sent);
        form.remove(name);
        form.addInterest(name);

        assertThat(form.owners()).hasSize(1);
        assertThat(read().at("/owners/0/person/name").asString()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"owners\": 5}", "{\"owners\": [5, null, {\"interests\": {}}]}"})
    void aBrokenFormIsOneToBeFilledIn(String whole) {
        sent.set("whole", whole);
        FormTree form = FormTree.sent(sent);
        form.add(FormTree.COMPANY);

        assertThat(form.owners()).isNotEmpty();
        assertThat(form.places()).contains("/subject/identifier");
    }

    @Test
    void ownersComeAndGoUpToANumber() {
        FormTree form = FormTree.sent(sent);
        form.add(FormTree.UNKNOWN);
        form.remove("/owners/0");
        assertThat(form.owners()).extracting(FormTree.OwnerAt::kind).containsExactly("unknown");

        for (int i = 0; i < 2 * FormTree.MOST_OWNERS; i++) {
            form.add(FormTree.PERSON);
        }
        assertThat(form.owners()).hasSize(FormTree.MOST_OWNERS);
        assertThat(form.isFull()).isTrue();
        assertThat(form.isTooLarge()).isFalse();
    }

    /** What the web server takes of a form, in register-service.properties: else all that was typed would be refused. */
    @Test
    void aFullFormIsNoMoreThanIsTaken() throws IOException {
        FormTree form = FormTree.sent(sent);
        for (int i = 0; i < 200; i++) {
            form.add(FormTree.PERSON);
            form.addInterest("/owners/0");
        }
        Properties settings = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/register-service.properties")) {
            settings.load(in);
        }
        // Each place is an input at most twice: a share has four, and whole owners and interests have none.
        int inputs = 2 * form.places().size();
        String typed = "x".repeat(60);
        long bytes = form.places().stream()
                .mapToLong(place -> 2L
                        * URLEncoder.encode(place + "=" + typed, StandardCharsets.UTF_8)
                                .length())
                .sum();
        long whole = 2L * URLEncoder.encode(form.json(), StandardCharsets.UTF_8).length();

        assertThat(inputs).isLessThan(Integer.parseInt(settings.getProperty("server.tomcat.max-parameter-count")));
        assertThat(bytes + whole)
                .isLessThan(DataSize.parse(settings.getProperty("server.tomcat.max-http-form-post-size"))
                        .toBytes());
    }

    @Test
    void whatAProgramHasSentMayBeMoreThanAFormTakes() {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(WHOLE);
        for (int i = 0; i < FormTree.MOST_OWNERS; i++) {
            json.withArray("owners").addObject().putObject("person");
        }

        assertThat(FormTree.of(json).isTooLarge()).isTrue();
    }

    @Test
    void whatIsRemarkedIsRemarkedWhereItIsBestRead() {
        FormTree form = FormTree.sent(sent);
        Remarks remarks = Remarks.of(
                List.of(
                        finding("warning", "/owners/0/person/identifiers/0"),
                        finding("error", "/owners/0/interests/0/shares/min"),
                        finding("error", "/owners/0/person/residence"),
                        finding("error", "")),
                form.places());

        assertThat(remarks.at("/owners/0")).hasSize(1);
        assertThat(remarks.isWrong("/owners/0/interests/0/shares")).isTrue();
        assertThat(remarks.isWrong("/owners/0/person/residence/country")).isTrue();
        assertThat(remarks.isWrong("/owners/0")).isFalse();
        assertThat(remarks.all().get(0).finding().severity()).isEqualTo("error");
        assertThat(remarks.at("")).hasSize(1);
    }

    private static FieldFinding finding(String severity, String pointer) {
        return new FieldFinding("form.missing", severity, pointer, "Something");
    }

    private ObjectNode read() {
        return (ObjectNode) JsonMapper.shared().readTree(FormTree.sent(sent).json());
    }
}
