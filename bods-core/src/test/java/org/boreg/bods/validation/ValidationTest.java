package org.boreg.bods.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.schema.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ValidationSettings USUAL = ValidationSettings.on(TODAY);

    @TempDir
    private Path folder;

    @Test
    void aFaultlessFileIsValidAndCounted() throws IOException {
        ValidationReport report = validate(resource("/catalogue/base-0.4.json"), USUAL);

        assertThat(report.findings()).isEmpty();
        assertThat(report.isValid()).isTrue();
        assertThat(report.complete()).isTrue();
        assertThat(report.version()).isEqualTo(BodsVersion.V0_4);
        assertThat(report.statements()).isEqualTo(9);
        assertThat(report.statistics().counts())
                .containsEntry("statementsByType", Map.of("entity", 4L, "person", 1L, "relationship", 4L))
                .containsEntry("statementsByYear", Map.of("2024", 9L))
                .containsEntry("interestsByType", Map.of("settlor", 1L, "shareholding", 3L));
    }

    @Test
    void theFirstStatementDecidesTheVersion() throws IOException {
        for (String version : new String[] {"0.1", "0.2", "0.3", "0.4"}) {
            ValidationReport report = validate(resource("/catalogue/base-" + version + ".json"), USUAL);

            assertThat(report.version()).hasToString(version);
            assertThat(report.findings()).as(version).isEmpty();
        }
    }

    @Test
    void whatComesBeforeTheFirstStatementDoesNotDecide() throws IOException {
        String older = resource("/catalogue/base-0.3.json").strip();

        ValidationReport report = validate("[7, null, " + older.substring(1), USUAL);

        assertThat(report.version()).isEqualTo(BodsVersion.V0_3);
        assertThat(report.statements()).isEqualTo(9);
        assertThat(report.counts()).containsOnly(Map.entry(FindingCode.NOT_A_STATEMENT, 2L));
    }

    @Test
    void aFileWithoutAStatementHasNoVersion() throws IOException {
        ValidationReport report = validate("", USUAL);

        assertThat(report.version()).isNull();
        assertThat(report.isValid()).isFalse();
        assertThat(report.counts()).containsOnlyKeys(FindingCode.NOTHING_TO_READ);
    }

    @Test
    void theReportIsTheSameHoweverManyThreadsThereAre() throws IOException {
        String many = manyBrokenItems(3_000)
                + resource("/catalogue/base-0.4.json").strip().substring(1);

        ValidationReport one = validate(many, USUAL);

        for (int threads = 2; threads <= 4; threads++) {
            assertThat(validate(many, USUAL.withThreads(threads))).isEqualTo(one);
        }
    }

    @Test
    void allFindingsAreCountedAndAsManyListedAsWereAskedFor() throws IOException {
        ValidationSettings three =
                new ValidationSettings(TODAY, 2, 3, 0, Scope.EVERYTHING, ReadLimits.DEFAULT, Schemas.own());

        ValidationReport report = validate(manyBrokenItems(1_000) + "7]", three);

        assertThat(report.counts()).containsEntry(FindingCode.NOT_A_STATEMENT, 1_001L);
        assertThat(report.findings())
                .extracting(finding -> finding.place().index())
                .containsExactly(0L, 1L, 2L);
        assertThat(report.count(Severity.ERROR)).isEqualTo(1_001);
    }

    @Test
    void aSampleLooksAtTheBeginningAndSaysWhatItSkips() throws IOException {
        ValidationSettings two =
                new ValidationSettings(TODAY, 1, 100, 2, Scope.EVERYTHING, ReadLimits.DEFAULT, Schemas.own());

        ValidationReport report = validate(resource("/catalogue/base-0.4.json"), two);

        assertThat(report.statements()).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
        assertThat(report.skipped())
                .contains(FindingCode.SUBJECT_MUST_BE_RECORD_ID, FindingCode.DUPLICATE_STATEMENT_ID);
    }

    @Test
    void aValidationThatIsStoppedSaysSo() throws IOException {
        ValidationListener impatient = new ValidationListener() {
            @Override
            public void progressed(long bytesRead, long statements) {}

            @Override
            public boolean isStopped() {
                return true;
            }
        };
        Path file = Files.writeString(folder.resolve("many.json"), manyBrokenItems(5_000) + "7]");

        ValidationReport report = new Validation(USUAL).validate(file, impatient);

        assertThat(report.complete()).isFalse();
        assertThat(report.statements()).isPositive().isLessThan(5_000);
    }

    private ValidationReport validate(String text, ValidationSettings settings) throws IOException {
        Path file = Files.writeString(folder.resolve("statements.json"), text);
        return new Validation(settings).validate(file, ValidationListener.NONE);
    }

    private static String manyBrokenItems(int number) {
        return IntStream.range(0, number).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", ","));
    }

    private static String resource(String name) throws IOException {
        try (var in = ValidationTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
