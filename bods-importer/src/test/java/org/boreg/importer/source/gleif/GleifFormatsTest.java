package org.boreg.importer.source.gleif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.importer.source.gleif.GleifSamples.findings;
import static org.boreg.importer.source.gleif.GleifSamples.read;
import static org.boreg.importer.source.gleif.GleifSamples.statements;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.boreg.importer.source.SourceRecord;
import org.boreg.importer.source.gleif.Invented.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A record says the same whatever it is written in, and what it says follows the standard, however odd the record is. */
class GleifFormatsTest {

    private static final String CONTENT_DATE = "2024-06-01T08:00:00Z";
    private static final LocalDate CONTENT_DAY = LocalDate.of(2024, 6, 1);
    private static final int RECORDS = 150;
    private static final long SEED = 20_261_127;

    /** The address that the JSON of the samples has only the last line of, whoever made it. */
    private static final Pattern TWO_LINES = Pattern.compile("\"address\":\"[^\"]*\"");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lei-data",
                "lei-updates-data2",
                "lei-updates-data2-new",
                "rr-data",
                "rr-updates-data2",
                "rr-updates-data2-new",
                "repex-data",
                "repex-updates-data2",
                "repex-updates-data2-new"
            })
    void theXmlAndTheJsonOfASampleSayTheSame(String name) throws IOException {
        List<ObjectNode> xml = statements(read(GleifSamples.file(name + ".xml")));
        List<ObjectNode> json = statements(read(GleifSamples.file(name + ".json")));

        assertThat(withoutLosses(json)).isEqualTo(withoutLosses(xml));
    }

    @ParameterizedTest
    @EnumSource
    void anInventedRecordSaysTheSameInEachFormat(Kind kind) throws IOException {
        List<Map<String, String>> records = records(kind, SEED);
        String day = CONTENT_DAY.toString();

        List<SourceRecord> xml = read(folder, "records.xml", Invented.xml(kind, day, records));
        List<SourceRecord> json = read(folder, "records.json", Invented.json(kind, day, records));
        List<SourceRecord> csv = read(folder, "20240601-0800-gleif-goldencopy-golden-copy.csv", Invented.csv(records));

        assertThat(xml).hasSize(RECORDS);
        assertThat(xml).allSatisfy(record -> assertThat(record.statements()).isNotEmpty());
        for (int i = 0; i < RECORDS; i++) {
            String record = "seed " + SEED + ", record " + i + ": " + records.get(i);
            assertThat(json.get(i).statements()).as(record).isEqualTo(xml.get(i).statements());
            assertThat(csv.get(i).statements()).as(record).isEqualTo(xml.get(i).statements());
        }
    }

    @ParameterizedTest
    @EnumSource
    void howeverOddARecordIsWhatItSaysFollowsTheStandard(Kind kind) throws IOException {
        for (long seed = SEED; seed < SEED + 3; seed++) {
            List<SourceRecord> records = read(folder, "odd.xml", Invented.xml(kind, CONTENT_DATE, records(kind, seed)));

            assertThat(GleifSamples.errors(folder, statements(records)))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(findings(records)).as("seed " + seed).allSatisfy(finding -> {
                assertThat(finding.message()).doesNotContain("{").isNotBlank();
                assertThat(finding.place().index()).isNotNegative();
            });
        }
    }

    @Test
    void anUnchangedRecordKeepsItsStatementInTheNextGoldenCopyAndAChangedOneGetsAnother() throws IOException {
        Map<String, String> record = Map.of(
                "LEI", "001GPB6A9XPE8XJICC14",
                "Entity/LegalName", "A Fund",
                "Registration/LastUpdateDate", "2023-05-18T15:41:20.212Z");
        Map<String, String> changed = new java.util.TreeMap<>(record);
        changed.put("Entity/LegalName", "B Fund");

        ObjectNode today = only(Invented.xml(Kind.LEI, "2024-06-01T08:00:00Z", List.of(record)));
        ObjectNode tomorrow = only(Invented.xml(Kind.LEI, "2024-06-02T08:00:00Z", List.of(record)));
        ObjectNode later = only(Invented.xml(Kind.LEI, "2024-06-02T08:00:00Z", List.of(changed)));

        assertThat(tomorrow).isEqualTo(today);
        assertThat(later.path("statementId")).isNotEqualTo(today.path("statementId"));
        assertThat(later.path("recordId")).isEqualTo(today.path("recordId"));
    }

    private ObjectNode only(String xml) throws IOException {
        List<ObjectNode> statements = statements(read(folder, "only.xml", xml));
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    private static List<Map<String, String>> records(Kind kind, long seed) {
        Invented invented = new Invented(seed);
        List<Map<String, String>> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(invented.record(kind));
        }
        return records;
    }

    /** Whoever made the JSON samples kept one of several lines of an address, and no status of events. */
    private static List<String> withoutLosses(List<ObjectNode> statements) {
        return statements.stream()
                .map(statement -> statement.without("statementId").toString())
                .map(text -> TWO_LINES.matcher(text).replaceAll("\"address\":\"\""))
                .map(text -> text.replaceAll(", (COMPLETED|IN_PROGRESS), ", ", "))
                .toList();
    }
}
