package org.boreg.service.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DeclaredFormTest {

    private static final String FORM = """
            {"subject": {"identifier": "GB-COH:1234567", "name": "Harbour Lights Ltd", "jurisdiction": "GB-SCT"},
             "date": "2026-11-01",
             "owners": [
               {"person": {"names": [{"fullName": "Cleo Marsh", "familyName": "Marsh"}], "birthDate": "1980-02-17",
                           "nationalities": ["GB", "IE"], "residence": "IE", "identifiers": ["GBR-TAXID:A1"],
                           "serviceAddress": {"address": "1 Quay", "postCode": "Q1", "country": "GB"}},
                "interests": [{"type": "votingRights", "shares": {"moreThan": 25, "max": 50}, "direct": false,
                               "startDate": "2020-01-01", "details": "By proxy"}]},
               {"company": {"identifier": "GB-COH:07654321"}, "interests": [{"type": "shareholding", "shares": {"exact": 40}}]},
               {"unknown": "subjectUnableToConfirmOrIdentifyBeneficialOwner", "description": "Lost", "interests": []}]}
            """;

    static final List<String> ODD =
            List.of("null", "[]", "{}", "\"\"", "\"x\"", "-1", "1e400", "true", "[null]", "[[]]", "{\"a\":{}}");

    @Test
    void everyFieldHasItsPlaceInBods() {
        Draft draft = read(FORM, new Remarks(Locale.ENGLISH)).orElseThrow();

        assertThat(draft.identifier()).isEqualTo("GB-COH:01234567");
        assertThat(draft.subject().details().toString())
                .isEqualTo("{\"isComponent\":false,\"identifiers\":[{\"scheme\":\"GB-COH\",\"id\":\"01234567\"}],"
                        + "\"entityType\":{\"type\":\"registeredEntity\"},\"name\":\"Harbour Lights Ltd\","
                        + "\"jurisdiction\":{\"name\":\"United Kingdom (GB-SCT)\",\"code\":\"GB-SCT\"}}");
        JsonNode person = draft.parties().get(1).details();
        assertThat(person.at("/names/0").toString())
                .isEqualTo("{\"type\":\"legal\",\"fullName\":\"Cleo Marsh\",\"familyName\":\"Marsh\"}");
        assertThat(person.at("/nationalities/1/name").asString()).isEqualTo("Ireland");
        assertThat(person.at("/addresses/0/type").asString()).isEqualTo("service");
        assertThat(person.at("/addresses/1").toString())
                .isEqualTo("{\"type\":\"residence\",\"country\":{\"name\":\"Ireland\",\"code\":\"IE\"}}");
        assertThat(draft.holdings().get(0).details().at("/interests/0").toString())
                .isEqualTo(
                        "{\"type\":\"votingRights\",\"directOrIndirect\":\"indirect\",\"beneficialOwnershipOrControl\":true,"
                                + "\"details\":\"By proxy\",\"share\":{\"exclusiveMinimum\":25,\"maximum\":50},\"startDate\":\"2020-01-01\"}");
        assertThat(draft.parties().get(2).name()).isEqualTo("Quay Holdings Ltd");
        assertThat(draft.holdings().get(1).isBeneficial()).isFalse();
        assertThat(draft.holdings().get(2).interestedParty().get("description").asString())
                .isEqualTo("Lost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2026-11-01\"      | \"2026-11-31\"            | /date                            | form.not-date",
                "\"GB-SCT\"          | \"Scotland\"              | /subject/jurisdiction            | form.not-a-country",
                "\"GB-COH:1234567\"  | \"1234567\"               | /subject/identifier              | form.not-an-identifier",
                "\"GB\", \"IE\"      | \"GB\", \"Irish\"         | /owners/0/person/nationalities/1 | form.not-a-country",
                "\"1980-02-17\"      | \"17.2.1980\"             | /owners/0/person/birthDate       | form.not-partial-date",
                "\"moreThan\": 25    | \"moreThan\": -1          | /owners/0/interests/0/shares/moreThan | form.not-percent",
                "\"direct\": false   | \"direct\": \"no\"        | /owners/0/interests/0/direct     | form.not-boolean",
                "\"votingRights\"    | \"votes\"                 | /owners/0/interests/0/type       | form.not-one-of",
                "\"By proxy\"        | 7                         | /owners/0/interests/0/details    | form.not-text",
                "\"fullName\": \"Cleo Marsh\", | ``               | /owners/0/person/names/0/fullName | form.missing",
                "\"exact\": 40       | \"exactly\": 40           | /owners/1/interests/0/shares/exactly | form.unknown-field",
                "{\"identifier\": \"GB-COH:07654321\"} | []       | /owners/1/company                | form.not-an-object",
                "\"unknown\": \"subjectUnable | \"company\": {\"name\": \"X\"}, \"unknown\": \"subjectUnable | /owners/2 | form.one-owner",
                "GB-COH:07654321     | GB-COH:09999999           | /owners/1/company/identifier     | declaration.company-not-in-register"
            })
    void whatIsWrongIsSaidAtTheField(String right, String wrong, String pointer, String code) {
        assertThat(FORM).contains(right);
        Remarks remarks = new Remarks(Locale.ENGLISH);
        read(FORM.replace(right, wrong), remarks);
        assertThat(remarks.list()).anySatisfy(finding -> {
            assertThat(finding.pointer()).isEqualTo(pointer);
            assertThat(finding.code()).isEqualTo(code);
        });
        Remarks clean = new Remarks(Locale.ENGLISH);
        read(FORM, clean);
        assertThat(clean.list()).isEmpty();
    }

    @Test
    void everyMessageIsThereInBothLanguages() throws IOException {
        Properties english = properties("findings.properties");
        Properties spanish = properties("findings_es.properties");
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        english.forEach((code, words) -> {
            List<String> inEnglish = placeholders(words.toString());
            assertThat(placeholders(spanish.get(code).toString()))
                    .as(code.toString())
                    .containsExactlyInAnyOrderElementsOf(inEnglish);
        });
    }

    /** Whatever is sent: something is said of it, and nothing breaks. */
    @Test
    void noFormIsTooBroken() {
        ObjectNode form = Content.read(FORM).json();
        for (int i = 0; i < 2_000; i++) {
            long seed = 77_000L + i;
            Random random = new Random(seed);
            JsonNode broken = broken(form, random, 14);
            if (broken instanceof ObjectNode object) {
                try {
                    Remarks remarks = new Remarks(random.nextBoolean() ? Locale.ENGLISH : Locale.forLanguageTag("es"));
                    Optional<Draft> draft =
                            DeclaredForm.read(object, random.nextBoolean(), DeclaredFormTest::known, remarks);
                    assertThat(draft.isPresent() || remarks.hasErrors()).isTrue();
                } catch (RuntimeException failed) {
                    throw new AssertionError("With seed " + seed + ": " + broken, failed);
                }
            }
        }
    }

    @Test
    void thousandsOfOwnersTakeNoLongerThanTheyHaveTo() {
        String owners = IntStream.range(0, 5_000)
                .mapToObj(
                        "{\"person\":{\"name\":\"N%1$d\"},\"interests\":[{\"type\":\"shareholding\",\"shares\":0.01}]}"
                                ::formatted)
                .collect(Collectors.joining(","));
        String form =
                "{\"subject\":{\"identifier\":\"GB-COH:01234567\",\"name\":\"X\"},\"date\":\"2026-01-01\",\"owners\":[%s]}"
                        .formatted(owners);
        Draft draft = read(form, new Remarks(Locale.ENGLISH)).orElseThrow();
        Filing filing = new Filing("A", DeclarationKind.FIRST, "register", Instant.EPOCH, Map.of());
        Publication first = Publishing.of(draft, Network.NONE, filing);
        long start = System.nanoTime();
        Publication again = Publishing.of(
                draft,
                PublishingTest.after(first),
                new Filing("B", DeclarationKind.CHANGE, "register", Instant.EPOCH, Map.of()));
        assertThat(again.lines())
                .hasSize(10_001)
                .allSatisfy(
                        line -> assertThat(line.statement().path("recordStatus").asString())
                                .isEqualTo("updated"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    /** @param oneIn of so many values, one is another or is missing */
    static JsonNode broken(JsonNode node, Random random, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            return Content.read("[%s]".formatted(ODD.get(random.nextInt(ODD.size()))))
                    .statements()
                    .get(0);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> {
                if (random.nextInt(oneIn) > 0) {
                    copy.set(field.getKey(), broken(field.getValue(), random, oneIn));
                }
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(broken(item, random, oneIn)));
            return copy;
        }
        return node;
    }

    private static Optional<Draft> read(String form, Remarks remarks) {
        return DeclaredForm.read(Content.read(form).json(), false, DeclaredFormTest::known, remarks);
    }

    private static Optional<ObjectNode> known(String identifier) {
        return identifier.equals("GB-COH:07654321")
                ? Optional.of((ObjectNode) JsonMapper.shared().readTree("""
                        {"entityType": {"type": "registeredEntity"}, "name": "Quay Holdings Ltd",
                         "identifiers": [{"scheme": "GB-COH", "id": "07654321"}]}
                        """))
                : Optional.empty();
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = DeclaredForm.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static List<String> placeholders(String words) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
