package org.boreg.importer.source.psc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NatureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ownership-of-shares-25-to-50-percent|shareholding|{\"exclusiveMinimum\":25,\"maximum\":50}|false",
                "voting-rights-50-to-75-percent|votingRights|{\"exclusiveMinimum\":50,\"exclusiveMaximum\":75}|false",
                "ownership-of-shares-75-to-100-percent-as-trust|shareholding|{\"minimum\":75,\"maximum\":100}|true",
                "ownership-of-shares-as-trust-25-to-50-percent|shareholding|{\"exclusiveMinimum\":25,\"maximum\":50}|true",
                "voting-rights-more-than-25-percent-as-trust-registered-overseas-entity|votingRights|{\"exclusiveMinimum\":25,\"maximum\":100}|false",
                "voting-rights-more-than-25-percent-as-control-over-firm-registered-overseas-entity|votingRights|{\"exclusiveMinimum\":25,\"maximum\":100}|true",
                "part-right-to-share-surplus-assets-75-to-100-percent-as-firm|rightsToSurplusAssetsOnDissolution|{\"minimum\":75,\"maximum\":100}|true",
                "right-to-share-surplus-assets-25-to-50-percent-limited-liability-partnership|rightsToSurplusAssetsOnDissolution|{\"exclusiveMinimum\":25,\"maximum\":50}|false",
                "right-to-appoint-and-remove-members-as-firm-limited-liability-partnership|appointmentOfBoard|null|true",
                "right-to-appoint-and-remove-person|appointmentOfBoard|null|false",
                "significant-influence-or-control|otherInfluenceOrControl|null|false",
                "registered-owner-as-nominee-person-scotland-registered-overseas-entity|unknownInterest|null|false",
            })
    void aNatureOfControlIsAnInterest(String code, String type, String share, boolean isThroughOthers) {
        Nature nature = Nature.of(code).orElseThrow();

        assertThat(nature.type()).isEqualTo(type);
        assertThat(String.valueOf(nature.share())).isEqualTo(share);
        assertThat(nature.throughOthers()).isEqualTo(isThroughOthers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ownership-of-shares",
                "ownership-of-shares-10-to-25-percent",
                "significant-influence-or-control-25-to-50-percent",
                "ownership-of-shares-25-to-50-percent ",
                "voting-rights-25-to-50-percent-as-spouse",
            })
    void anythingElseIsNone(String code) {
        assertThat(Nature.of(code)).isEmpty();
    }

    @Test
    void everyCodeThatCompaniesHouseListsIsRead() throws IOException {
        TreeSet<String> natures = codes("psc_descriptions.yml", "description", "short_description");
        TreeSet<String> statements = codes("psc_descriptions.yml", "statement_description");

        assertThat(natures)
                .hasSizeGreaterThan(80)
                .allSatisfy(code -> assertThat(Nature.of(code)).isPresent());
        assertThat(statements)
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> assertThat(StatementCode.of(code)).isPresent());
    }

    /** The keys of some sections of a list of texts. */
    private static TreeSet<String> codes(String name, String... sections) throws IOException {
        Path file = PscSamplesTest.SAMPLES.resolve("psc/natures-of-control").resolve(name);
        assumeTrue(Files.isRegularFile(file), "the lists of Companies House are not beside this checkout");
        TreeSet<String> codes = new TreeSet<>();
        String section = "";
        for (String line : Files.readAllLines(file)) {
            if (line.matches("[a-z_]+:.*")) {
                section = line.substring(0, line.indexOf(':'));
            } else if (List.of(sections).contains(section)) {
                Pattern.compile("^\\s+'([^']+)'").matcher(line).results().forEach(key -> codes.add(key.group(1)));
            }
        }
        return codes;
    }

    @Test
    void theMisspeltCodeAndItsCorrectionSayThatThereIsNobody() {
        assertThat(Stream.of(
                        "no-individual-or-entity-with-signficant-control",
                        "no-individual-or-entity-with-significant-control"))
                .allSatisfy(
                        code -> assertThat(StatementCode.of(code).orElseThrow().saysNobody())
                                .isTrue());
    }
}
