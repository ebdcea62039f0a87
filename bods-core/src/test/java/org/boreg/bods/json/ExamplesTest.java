package org.boreg.bods.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.finding.Finding;
import org.junit.jupiter.api.Test;

/** Files of others, which lie beside the project where they are there at all. */
class ExamplesTest {

    private static final Path BODS = Path.of(System.getProperty("boreg.root"), "..", "shared", "bods");

    @Test
    void theSamplesOfTheProjectAreFaultless() throws IOException {
        Path folder = Files.createTempDirectory("samples");
        for (String name : Samples.FILES) {
            Path file = Files.write(folder.resolve(name), Samples.bytes(name));
            assertThat(findings(file)).isEmpty();
            Files.delete(file);
        }
        Files.delete(folder);
    }

    @Test
    void everyExampleThatIsValidIsUnderstoodWithoutAFinding() throws IOException {
        Path manifest = BODS.resolve("examples").resolve("MANIFEST.tsv");
        assumeTrue(Files.exists(manifest), "the examples of the standard are not here");
        List<Path> valid = Files.readAllLines(manifest).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns[2].equals("0.4") && columns[4].equals("valid"))
                .map(columns -> BODS.resolve("examples").resolve(columns[0]))
                .toList();

        assertThat(valid).hasSizeGreaterThan(20);
        for (Path file : valid) {
            assertThat(findings(file)).as(file.getFileName().toString()).isEmpty();
        }
    }

    @Test
    void everyFileThatFollowsTheSchemaIsUnderstoodWithoutAFinding() throws IOException {
        Path folder = BODS.resolve("conformance/files/0.4/valid-schema");
        assumeTrue(Files.isDirectory(folder), "the conformance files are not here");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                assertThat(findings(file)).as(file.getFileName().toString()).isEmpty();
            }
        }
    }

    private static List<Finding> findings(Path file) throws IOException {
        StatementParser parser = new StatementParser(ReadLimits.DEFAULT);
        List<Finding> findings = new ArrayList<>();
        int statements = 0;
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                findings.addAll(parser.parse(item.get()).findings());
                statements++;
            }
        }
        assertThat(statements).isPositive();
        return findings;
    }
}
