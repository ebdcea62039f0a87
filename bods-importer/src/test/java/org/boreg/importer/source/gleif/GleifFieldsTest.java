package org.boreg.importer.source.gleif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.boreg.bods.json.ReadLimits;
import org.boreg.importer.source.gleif.FieldList.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each field is mapped or left out on purpose, and the list of which is which is true. */
class GleifFieldsTest {

    /** The columns of the golden copy beyond those of the samples, with one item of each list. */
    private static final List<String> COLUMNS = List.of(
            "Entity.LegalName.xmllang",
            "Entity.OtherEntityNames.OtherEntityName.1.xmllang",
            "Entity.OtherEntityNames.OtherEntityName.1.type",
            "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.5.type",
            "Entity.LegalAddress.AddressNumberWithinBuilding",
            "Entity.HeadquartersAddress.AdditionalAddressLine.3",
            "Entity.OtherAddresses.OtherAddress.2.xmllang",
            "Entity.TransliteratedOtherAddresses.TransliteratedOtherAddress.2.PostalCode",
            "Entity.RegistrationAuthority.OtherRegistrationAuthorityID",
            "Entity.EntitySubCategory",
            "Entity.AssociatedEntity.type",
            "Entity.AssociatedEntity.AssociatedEntityName.xmllang",
            "Entity.SuccessorEntity.5.SuccessorEntityName",
            "Entity.SuccessorEntity.5.SuccessorEntityName.xmllang",
            "Entity.LegalEntityEvents.LegalEntityEvent.5.event_status",
            "Registration.ValidationAuthority.OtherValidationAuthorityID",
            "Registration.OtherValidationAuthorities.OtherValidationAuthority.5.ValidationAuthorityEntityID",
            "ConformityFlag",
            "Relationship.Period.5.periodType",
            "Relationship.Qualifiers.5.QualifierCategory",
            "Relationship.Quantifiers.5.QuantifierUnits",
            "Registration.ValidationReference",
            "Exception.Reason.5",
            "Exception.Reference.5");

    /** What is looked at only where something else is missing, which the note of each says. */
    private static final Set<String> LAST_RESORTS = Set.of("ContentDate");

    @Test
    void everyFieldOfTheSamplesIsListed() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Path file : GleifSamples.files()) {
            for (Fields record : records(file)) {
                FieldList known = known(record);
                record.eachText((path, text) -> {
                    if (!known.has(path)) {
                        unknown.add(path);
                    }
                });
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyColumnOfTheGoldenCopyIsListed() {
        for (String column : COLUMNS) {
            Fields record = new Fields();
            CsvColumn.of(List.of(column))
                    .get(0)
                    .in(record, new LinkedHashMap<>())
                    .set("x");

            record.eachText(
                    (path, text) -> assertThat(FieldList.values()).as(path).anyMatch(list -> list.has(path)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMappedChangesAStatementAndWhatIsLeftOutDoesNot(FieldList list) {
        Map<String, String> whole = whole(list);
        for (Field field : list.fields()) {
            String path = field.path().replace("/*", "/x");
            if (LAST_RESORTS.contains(path)) {
                continue;
            }
            Map<String, String> changed = new LinkedHashMap<>(whole);
            changed.put(path, whole.getOrDefault(path, "") + "9");

            if (field.isLeftOut()) {
                assertThat(said(changed)).as(path).isEqualTo(said(whole));
            } else {
                assertThat(said(changed)).as(path).isNotEqualTo(said(whole));
            }
        }
    }

    @Test
    void thePageAboutTheSourceIsUpToDate() throws IOException {
        Path page = Path.of(System.getProperty("boreg.root"), "docs", "sources-gleif.md");
        String text = Files.readString(page);
        String begin = "<!-- fields -->\n";
        int from = text.indexOf(begin) + begin.length();
        String expected = text.substring(0, from) + tables();
        if (Boolean.getBoolean("boreg.write")) {
            Files.writeString(page, expected);
        }

        assertThat(page)
                .as("docs/sources-gleif.md is stale: run this test with -Dboreg.write=true")
                .hasContent(expected);
    }

    private static String tables() {
        return Stream.of(FieldList.values()).map(GleifFieldsTest::table).collect(Collectors.joining("\n"));
    }

    private static String table(FieldList list) {
        String title = switch (list) {
            case ENTITY -> "LEI records (Level 1)";
            case RELATIONSHIP -> "Relationship records (Level 2)";
            case EXCEPTION -> "Reporting exceptions (Level 2)";
        };
        return "\n### " + title + "\n\n| field | goes to | |\n|---|---|---|\n"
                + StreamSupport.stream(list.fields().spliterator(), false)
                        .map(field -> "| `%s` | %s | %s |\n"
                                .formatted(field.path(), field.isLeftOut() ? "left out" : field.target(), field.note()))
                        .collect(Collectors.joining());
    }

    /** A record in which every field has a text, or, of what excludes each other, the one that counts. */
    private static Map<String, String> whole(FieldList list) {
        Map<String, String> whole = new LinkedHashMap<>();
        for (Field field : list.fields()) {
            whole.put(field.path().replace("/*", "/x"), "text of " + whole.size());
        }
        whole.replaceAll((path, text) -> path.endsWith("Date") || path.endsWith("DeletedAt") ? "2020-01-01" : text);
        Map<String, String> codes = Map.of(
                "LEI", "001GPB6A9XPE8XJICC14",
                "Entity/RegistrationAuthority/RegistrationAuthorityID", "RA888888",
                "Entity/EntityStatus", "INACTIVE",
                "Entity/SuccessorEntity/SuccessorLEI", "001GPB6A9XPE8XJICC14",
                "Entity/AssociatedEntity/AssociatedLEI", "001GPB6A9XPE8XJICC14",
                "Relationship/StartNode/NodeID", "001GPB6A9XPE8XJICC14",
                "Relationship/EndNode/NodeID", "004L5FPTUREIWK9T2N63",
                "ExceptionCategory", "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT");
        codes.forEach((path, code) -> whole.replace(path, code));
        whole.replace("Relationship/StartNode/NodeIDType", "PNI");
        whole.replace("Relationship/EndNode/NodeIDType", "PNI");
        // Whether the record was deleted says more than when it was new.
        whole.remove("Extension/Deletion/DeletedAt");
        return whole;
    }

    private static String said(Map<String, String> record) {
        Fields fields = new Fields();
        Map<String, Fields> filled = new LinkedHashMap<>();
        record.forEach((path, text) -> {
            StringBuilder key = new StringBuilder();
            Fields at = fields;
            for (String step : path.split("/")) {
                Fields parent = at;
                at = filled.computeIfAbsent(key.append('/').append(step).toString(), missing -> parent.add(step));
            }
            at.set(text);
        });
        Draft draft = new Draft(fields, "2024-06-01");
        new RecordMapper(new EntitiesSaid()).map(draft);
        assertThat(draft.statements()).isNotEmpty();
        return draft.statements().get(draft.statements().size() - 1).toString();
    }

    private static List<Fields> records(Path file) throws IOException {
        List<Fields> records = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String name = file.getFileName().toString();
            RecordStream stream = name.endsWith(".xml")
                    ? new XmlRecords(in, name, ReadLimits.DEFAULT)
                    : name.endsWith(".csv")
                            ? new CsvRecords(in, name, ReadLimits.DEFAULT)
                            : new JsonRecords(in, name, ReadLimits.DEFAULT);
            for (RecordStream.Item item = stream.next(); item != null; item = stream.next()) {
                assertThat(item.fields()).isNotNull();
                records.add(item.fields());
            }
        }
        return records;
    }

    private static FieldList known(Fields record) {
        return record.has("Relationship")
                ? FieldList.RELATIONSHIP
                : record.has("ExceptionCategory") ? FieldList.EXCEPTION : FieldList.ENTITY;
    }
}
