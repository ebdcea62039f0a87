package org.boreg.importer.source.gleif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.FindingCode;
import org.boreg.importer.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void eachSampleIsADatasetOfTheStandard() throws IOException {
        for (Path file : GleifSamples.files()) {
            assertThat(GleifSamples.errors(folder, GleifSamples.statements(GleifSamples.read(file))))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void allSamplesTogetherAreADatasetOfTheStandardInWhicheverOrderTheyAreRead() throws IOException {
        List<Path> levelOneLast = new ArrayList<>(GleifSamples.files());
        Collections.reverse(levelOneLast);

        for (List<Path> files : List.of(GleifSamples.files(), levelOneLast)) {
            Gleif edition = new Gleif(GleifSettings.DEFAULT);
            Map<String, ObjectNode> dataset = new LinkedHashMap<>();
            for (Path file : files) {
                for (ObjectNode statement : GleifSamples.statements(GleifSamples.read(edition.open(file)))) {
                    // The samples have many records more than once.
                    dataset.putIfAbsent(statement.path("statementId").asString(), statement);
                }
            }

            assertThat(GleifSamples.errors(folder, List.copyOf(dataset.values())))
                    .isEmpty();
        }
    }

    @Test
    void whoIsDescribedIsNotIntroducedAndWhoIsNotIsIntroducedOnce() throws IOException {
        Gleif edition = new Gleif(GleifSettings.DEFAULT);
        List<ObjectNode> levelOne =
                GleifSamples.statements(GleifSamples.read(edition.open(GleifSamples.file("lei-data.xml"))));
        List<ObjectNode> levelTwo =
                GleifSamples.statements(GleifSamples.read(edition.open(GleifSamples.file("rr-data.xml"))));

        List<String> described = ids(levelOne);
        List<String> introduced = ids(levelTwo.stream()
                .filter(statement -> !isRelationship(statement))
                .toList());
        assertThat(introduced).isNotEmpty().doesNotHaveDuplicates().doesNotContainAnyElementsOf(described);
        assertThat(levelTwo.stream().filter(GleifSamplesTest::isRelationship)).hasSize(10);
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

    private static List<String> ids(List<ObjectNode> statements) {
        return statements.stream()
                .map(statement -> statement.path("recordId").asString())
                .toList();
    }
}
