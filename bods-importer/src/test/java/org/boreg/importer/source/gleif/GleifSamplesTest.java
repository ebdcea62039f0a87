package org.boreg.importer.source.gleif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.finding.FindingCode;
import org.boreg.importer.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The samples of GLEIF's files, in all their formats. */
class GleifSamplesTest {

    @TempDir
    private Path folder;

    @Test
    void everyRecordOfTheSamplesBecomesStatements() throws IOException {
        for (Path file : GleifSamples.files()) {
            List<SourceRecord> records = GleifSamples.read(file);

            assertThat(records).as(file.toString()).isNotEmpty();
            assertThat(records)
                    .as(file.toString())
                    .allSatisfy(record -> assertThat(record.statements())
                            .as(record.findings().toString())
                            .isNotEmpty());
        }
    }

    @Test
    void noStatementOfTheSamplesIsWrongByTheStandard() throws IOException {
        for (Path file : GleifSamples.files()) {
            assertThat(GleifSamples.errors(folder, GleifSamples.statements(GleifSamples.read(file))))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void allSamplesTogetherAreADatasetOfTheStandardButForPartiesThatTheyLack() throws IOException {
        Map<String, ObjectNode> known = new LinkedHashMap<>();
        for (Path file : GleifSamples.files()) {
            GleifSamples.statements(GleifSamples.read(file))
                    .forEach(statement ->
                            known.putIfAbsent(statement.path("statementId").asString(), statement));
        }
        List<ObjectNode> dataset = new ArrayList<>(partiesWithoutARecord(known.values()));
        dataset.addAll(known.values().stream()
                .filter(statement -> !isRelationship(statement))
                .toList());
        dataset.addAll(
                known.values().stream().filter(GleifSamplesTest::isRelationship).toList());

        assertThat(GleifSamples.errors(folder, dataset, GleifSamples.CHECKS)).isEmpty();
    }

    @Test
    void theSameFileGivesTheSameBytes() throws IOException {
        for (Path file : GleifSamples.files()) {
            assertThat(GleifSamples.read(file).toString())
                    .isEqualTo(GleifSamples.read(file).toString());
        }
    }

    @Test
    void nothingInTheSamplesIsUnknownButWhatTheyLackInDates() throws IOException {
        for (Path file : GleifSamples.files()) {
            assertThat(GleifSamples.findings(GleifSamples.read(file)))
                    .as(file.toString())
                    .allSatisfy(finding -> {
                        assertThat(finding.code()).isEqualTo(FindingCode.SOURCE_VALUE_UNKNOWN);
                        assertThat(finding.saying().variant()).isIn("undated", "future");
                    });
        }
    }

    private static boolean isRelationship(ObjectNode statement) {
        return statement.path("recordType").asString().equals("relationship");
    }

    /** Stand-ins for the companies that the samples of Level 2 speak of and those of Level 1 leave out. */
    private static List<ObjectNode> partiesWithoutARecord(Iterable<ObjectNode> statements) {
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> there = new LinkedHashSet<>();
        for (ObjectNode statement : statements) {
            there.add(statement.path("recordId").asString());
            wanted.add(statement.path("declarationSubject").asString());
            for (String end : List.of("subject", "interestedParty")) {
                statement.path("recordDetails").path(end).stringValueOpt().ifPresent(wanted::add);
            }
        }
        wanted.removeAll(there);
        return wanted.stream().map(GleifSamplesTest::standIn).toList();
    }

    private static ObjectNode standIn(String lei) {
        return (ObjectNode) JsonMapper.shared().readTree("""
                        {"statementId": "stand-in-for-a-company-%1$s", "declarationSubject": "%1$s", "recordId": "%1$s",
                         "recordType": "entity", "recordStatus": "new", "statementDate": "2010-01-01",
                         "recordDetails": {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "A company"},
                         "publicationDetails": {"publicationDate": "2010-01-01", "bodsVersion": "0.4", "publisher": {"name": "P"}}}""".formatted(lei));
    }
}
