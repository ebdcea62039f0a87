package org.boreg.importer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.ReadLimits;
import org.boreg.importer.source.SourceConversion.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final SourceOptions OPTIONS = new SourceOptions(LocalDate.of(2026, 9, 18), null, ReadLimits.DEFAULT);
    private static final String RECORD = """
            {"company_number":"%08d","data":{"kind":"super-secure-person-with-significant-control",
            "links":{"self":"/company/%1$08d/persons-with-significant-control/super-secure/a"}}}""".replace("\n", "");

    @TempDir
    private Path folder;

    @Test
    void aSourceIsFoundByItsName() throws IOException {
        assertThat(Sources.names()).contains("psc");
        for (String name : Sources.names()) {
            Sources.open(name, OPTIONS).close();
        }
    }

    @Test
    void aNameThatIsNoneIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Sources.open("moon", OPTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("moon", "psc");
    }

    @Test
    void aSnapshotNeedsItsDay() {
        assertThatThrownBy(() -> Sources.open("psc", new SourceOptions(null, null, ReadLimits.DEFAULT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("day");
    }

    @Test
    void aConversionAccountsForAllPartsTogether() throws IOException {
        Path one = Files.write(folder.resolve("1.txt"), List.of(RECORD.formatted(1), RECORD.formatted(2)));
        Path two = Files.write(folder.resolve("2.txt"), List.of(RECORD.formatted(2), "{}"));
        FindingTally tally = new FindingTally();

        assertThat(convert(List.of(one, two), tally, Integer.MAX_VALUE)).isEqualTo(new Account(4, 3 + 3 + 2, 1, true));
        assertThat(tally.counts()).containsOnlyKeys(FindingCode.PSC_KIND_UNKNOWN);
    }

    @Test
    void aConversionCanBeStopped() throws IOException {
        Path file = Files.write(
                folder.resolve("1.txt"),
                Collections.nCopies(SourceConversion.Listener.BETWEEN * 3, RECORD.formatted(1)));

        Account account = convert(List.of(file), new FindingTally(), 1);

        assertThat(account.complete()).isFalse();
        assertThat(account.records()).isEqualTo(SourceConversion.Listener.BETWEEN);
    }

    private static Account convert(List<Path> files, FindingTally tally, int reports) throws IOException {
        try (Source source = Sources.open("psc", OPTIONS);
                BodsWriter out = BodsWriter.lines(new ByteArrayOutputStream())) {
            return new SourceConversion(source, tally).convert(files, out, new SourceConversion.Listener() {

                private int left = reports;

                @Override
                public void progressed(long bytesRead, long records) {
                    assertThat(bytesRead).isPositive();
                    left--;
                }

                @Override
                public boolean isStopped() {
                    return left == 0;
                }
            });
        }
    }
}
