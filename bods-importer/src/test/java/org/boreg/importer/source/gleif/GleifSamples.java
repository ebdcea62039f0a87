package org.boreg.importer.source.gleif;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.StatementText;
import org.boreg.bods.validation.Validation;
import org.boreg.bods.validation.ValidationListener;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.bods.validation.ValidationSettings;
import org.boreg.importer.source.SourceReader;
import org.boreg.importer.source.SourceRecord;
import tools.jackson.databind.node.ObjectNode;

/** Files of GLEIF, which lie beside the project where they are there at all, and what becomes of them. */
final class GleifSamples {

    private static final Path FOLDER = Path.of(System.getProperty("boreg.root"), "..", "shared", "sources", "gleif");

    private static final ValidationSettings CHECKS = ValidationSettings.on(LocalDate.of(2026, 11, 23));

    static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "the samples of GLEIF are not here");
        return file;
    }

    /** All that GLEIF could have published, without what another program made of them. */
    static List<Path> files() throws IOException {
        assumeTrue(Files.exists(FOLDER), "the samples of GLEIF are not here");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().contains("-out."))
                    .sorted()
                    .toList();
        }
    }

    static List<SourceRecord> read(Path file) throws IOException {
        return read(file, GleifSettings.DEFAULT);
    }

    static List<SourceRecord> read(Path file, GleifSettings settings) throws IOException {
        return read(Gleif.open(file, settings));
    }

    /** All that there is; the reader is closed. */
    static List<SourceRecord> read(SourceReader opened) throws IOException {
        List<SourceRecord> records = new ArrayList<>();
        try (SourceReader reader = opened) {
            for (Optional<SourceRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                records.add(record.get());
            }
        }
        return records;
    }

    static List<SourceRecord> read(Path folder, String name, String text) throws IOException {
        return read(Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<ObjectNode> statements(List<SourceRecord> records) {
        return records.stream().flatMap(record -> record.statements().stream()).toList();
    }

    static List<Finding> findings(List<SourceRecord> records) {
        return records.stream().flatMap(record -> record.findings().stream()).toList();
    }

    /** What is wrong with a dataset by the standard. */
    static List<String> errors(Path folder, List<ObjectNode> statements) throws IOException {
        Path file = folder.resolve("statements.json");
        try (BodsWriter writer = BodsWriter.array(Files.newOutputStream(file))) {
            for (ObjectNode statement : statements) {
                writer.write(StatementText.of(statement));
            }
        }
        ValidationReport report = new Validation(CHECKS).validate(file, ValidationListener.NONE);
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code() + " " + finding.pointer() + ": " + finding.message())
                .toList();
    }

    private GleifSamples() {}
}
