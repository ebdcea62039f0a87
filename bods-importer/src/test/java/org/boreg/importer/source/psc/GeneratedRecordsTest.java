package org.boreg.importer.source.psc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.boreg.bods.finding.Severity;
import org.boreg.importer.source.psc.Psc.Read;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedRecordsTest {

    private static final int RECORDS = 1_000;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20260918})
    void whateverIsInARecordItsStatementsHaveNoError(long seed) throws IOException {
        Psc psc = new Psc(folder);
        String[] lines = new Generated(seed).lines(RECORDS).toArray(String[]::new);
        Read read = psc.read(lines);

        assertThat(read.records()).hasSize(RECORDS);
        assertThat(psc.errors(read)).as("seed %d", seed).isEmpty();
        assertThat(read.records())
                .allSatisfy(record -> assertThat(
                                record.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
                        .as("%s: no statement without a finding that says why, seed %d", record.place(), seed)
                        .isEqualTo(record.statements().isEmpty()
                                && !lines[(int) record.place().index()].contains("totals#")));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5})
    void theSameRecordsGiveTheSameBytes(long seed) throws IOException {
        Psc psc = new Psc(folder);
        String[] lines = new Generated(seed).lines(RECORDS).toArray(String[]::new);

        assertThat(psc.read(lines).text())
                .as("seed %d", seed)
                .isEqualTo(psc.read(lines).text())
                .isNotEmpty();
    }
}
