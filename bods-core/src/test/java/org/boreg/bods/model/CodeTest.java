package org.boreg.bods.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTest {

    private static final Map<String, List<? extends Code>> CODELISTS = Map.ofEntries(
            Map.entry("addressType", List.of(AddressType.values())),
            Map.entry("annotationMotivation", List.of(Motivation.values())),
            Map.entry("directOrIndirect", List.of(DirectOrIndirect.values())),
            Map.entry("entitySubtype", List.of(EntitySubtype.values())),
            Map.entry("entityType", List.of(EntityType.values())),
            Map.entry("interestType", List.of(InterestType.values())),
            Map.entry("nameType", List.of(NameType.values())),
            Map.entry("personType", List.of(PersonType.values())),
            Map.entry("recordStatus", List.of(RecordStatus.values())),
            Map.entry("recordType", List.of(RecordType.values())),
            Map.entry("securitiesIdentifierSchemes", List.of(SecurityIdScheme.values())),
            Map.entry("sourceType", List.of(SourceType.values())),
            Map.entry("unspecifiedReason", List.of(UnspecifiedReason.values())));

    @Test
    void aCodeIsWrittenInCamelCase() {
        assertThat(PoliticalExposureStatus.IS_NOT_PEP.code()).isEqualTo("isNotPep");
        assertThat(Code.of(InterestType.class, "appointmentOfBoard")).contains(InterestType.APPOINTMENT_OF_BOARD);
        assertThat(Code.list(DirectOrIndirect.class)).isEqualTo("direct, indirect, unknown");
    }

    @Test
    void aCodeOfAnotherSpellingIsNone() {
        assertThat(Stream.of("Shareholding", "SHAREHOLDING", "share-holding", " shareholding", "")
                        .map(text -> Code.of(InterestType.class, text)))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void theCodesAreThoseOfTheStandard() throws IOException {
        Path lists = Path.of(System.getProperty("boreg.root"), "..", "shared", "bods", "schemas", "0.4", "codelists");
        assumeTrue(Files.isDirectory(lists), "the standard's codelists are not here");
        try (Stream<Path> files = Files.list(lists)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                assertThat(CODELISTS).containsKey(name);
                assertThat(CODELISTS.get(name).stream().map(Code::code))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(firstColumn(file));
            }
        }
    }

    /** The codes are camelCase words at the start of a line; the texts beside them may have line breaks of their own. */
    private static List<String> firstColumn(Path csv) throws IOException {
        String outsideQuotes = Files.readString(csv).replaceAll("\"[^\"]*\"", "");
        return Arrays.stream(outsideQuotes.split("\r?\n"))
                .skip(1)
                .map(line -> line.split(",", 2)[0].strip())
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
