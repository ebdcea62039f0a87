package org.boreg.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a delivery that came to harm on their way must not keep the others out. */
@ExtendWith(RegisterUnderTest.class)
class CorruptPartsTest {

    private static final int GOOD = 10;

    @TempDir
    Path folder;

    private RegisterGraph graph;
    private int next;

    @BeforeEach
    void tenGoodOnes(RegisterGraph graph) throws IOException {
        this.graph = graph;
        for (int file = 0; file < GOOD; file++) {
            Files.writeString(folder.resolve("part-%d.json".formatted(file)), "[" + statement() + "]");
        }
    }

    @Test
    void ofAGzipThatIsCutOffAllThatThereIsIsLoaded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((statement() + "\n" + statement() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("part-5-cut.jsonl.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 4));

        assertLoaded(GOOD + 2, FindingCode.BROKEN_FILE, Place.wholeFile("part-5-cut.jsonl.gz"));
    }

    @Test
    void aBrokenMemberOfAZipLeavesTheMembersBesideIt() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("part-5.zip")))) {
            member(zip, "a.json", statement().getBytes(StandardCharsets.UTF_8));
            member(zip, "b.json.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0});
            member(zip, "c.json", statement().getBytes(StandardCharsets.UTF_8));
        }

        assertLoaded(GOOD + 2, FindingCode.BROKEN_FILE, Place.wholeFile("part-5.zip!b.json.gz"));
    }

    @Test
    void aLineThatIsNoUtf8LeavesTheLinesBesideIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((statement() + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write((statement().replace("Company", "Soci\u00e9t\u00e9") + "\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.write((statement() + "\n").getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("part-5-latin.jsonl"), bytes.toByteArray());

        ImportReport report = run();
        assertThat(report.counts().loaded()).isGreaterThanOrEqualTo(GOOD + 2);
        assertThat(report.findings())
                .filteredOn(finding -> finding.place().file().equals("part-5-latin.jsonl"))
                .extracting(finding -> finding.place().line())
                .contains(2L);
    }

    @Test
    void garbageIsOneFileThatCannotBeRead() throws IOException {
        byte[] garbage = new byte[5_000];
        new Random(1).nextBytes(garbage);
        Files.write(folder.resolve("part-5-garbage.json"), garbage);

        ImportReport report = run();
        assertThat(report.state()).isEqualTo(ImportState.COMPLETE);
        assertThat(report.counts().loaded()).isEqualTo(GOOD);
        assertThat(report.hasErrors()).isTrue();
        assertThat(errors(report)).extracting(finding -> finding.place().file()).containsOnly("part-5-garbage.json");
    }

    @Test
    void anEmptyPartAndAFolderAmongThemTakeNothingAway() throws IOException {
        Files.createFile(folder.resolve("part-5-empty.json"));
        Files.createDirectory(folder.resolve("part-6-folder.json"));

        ImportReport report = run();
        assertThat(report.state()).isEqualTo(ImportState.COMPLETE);
        assertThat(report.counts().loaded()).isEqualTo(GOOD);
        assertThat(report.findings())
                .extracting(finding -> finding.place().file())
                .contains("part-5-empty.json");
    }

    private void assertLoaded(long statements, FindingCode code, Place place) throws IOException {
        ImportReport report = run();
        assertThat(report.state()).isEqualTo(ImportState.COMPLETE);
        assertThat(report.counts().loaded()).isEqualTo(statements);
        assertThat(report.hasErrors()).isTrue();
        assertThat(errors(report)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place()).isEqualTo(place);
        });
    }

    private static List<Finding> errors(ImportReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private ImportReport run() throws IOException {
        return new BodsImport(graph, ReadLimits.DEFAULT)
                .run(ImportRequest.of(ImportFiles.expand(List.of(folder))), ImportListener.NONE);
    }

    private String statement() {
        next++;
        return Statements.entity("c" + next, "Company " + next, "").text().replace("\n", " ");
    }

    private static void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
