package org.boreg.importer.source.psc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementText;
import org.boreg.bods.validation.Validation;
import org.boreg.bods.validation.ValidationListener;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.bods.validation.ValidationSettings;
import org.boreg.importer.source.SourceOptions;
import org.boreg.importer.source.SourceReader;
import org.boreg.importer.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files of the PSC register, read as the tests need it. */
final class Psc {

    static final LocalDate SNAPSHOT = LocalDate.of(2026, 9, 18);

    private static final ReadLimits LIMITS = new ReadLimits(8 * 1024 * 1024, 200);

    /** What came out of files. */
    record Read(List<SourceRecord> records, List<Finding> atEnd) {

        List<ObjectNode> statements() {
            return records.stream()
                    .flatMap(record -> record.statements().stream())
                    .toList();
        }

        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>();
            records.forEach(record -> findings.addAll(record.findings()));
            findings.addAll(atEnd);
            return findings;
        }

        List<FindingCode> codes() {
            return findings().stream().map(Finding::code).toList();
        }

        ObjectNode only(String recordType) {
            List<ObjectNode> found = statements().stream()
                    .filter(statement -> statement.path("recordType").asString().equals(recordType))
                    .toList();
            return found.get(found.size() - 1);
        }

        JsonNode person() {
            return only("person").path("recordDetails");
        }

        /** The last one stated: the owner where there is one. */
        JsonNode entity() {
            return only("entity").path("recordDetails");
        }

        JsonNode relationship() {
            return only("relationship").path("recordDetails");
        }

        JsonNode interest() {
            return relationship().path("interests").path(0);
        }

        String text() {
            StringBuilder text = new StringBuilder();
            statements()
                    .forEach(statement ->
                            text.append(StatementText.of(statement)).append('\n'));
            return text.toString();
        }
    }

    private final Path folder;

    Psc(Path folder) {
        this.folder = folder;
    }

    Read read(String... lines) throws IOException {
        return read(SNAPSHOT, lines);
    }

    Read read(LocalDate publishedOn, String... lines) throws IOException {
        return read(publishedOn, null, file("lines.jsonl", lines));
    }

    Read read(LocalDate publishedOn, @Nullable Path companies, Path... files) throws IOException {
        List<SourceRecord> records = new ArrayList<>();
        try (PscSource source = PscSource.open(new SourceOptions(publishedOn, companies, LIMITS))) {
            for (Path file : files) {
                try (SourceReader reader = source.open(file)) {
                    for (Optional<SourceRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                        records.add(next.get());
                    }
                }
            }
            return new Read(records, source.findingsAtEnd());
        }
    }

    Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines), StandardCharsets.UTF_8);
    }

    /** What the register's own validator takes for an error in the statements. */
    List<Finding> errors(Read read) throws IOException {
        return validate(read).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    ValidationReport validate(Read read) throws IOException {
        Path file = folder.resolve("statements.jsonl");
        try (BodsWriter out = BodsWriter.lines(Files.newOutputStream(file))) {
            for (ObjectNode statement : read.statements()) {
                out.write(StatementText.of(statement));
            }
        }
        return new Validation(ValidationSettings.on(SNAPSHOT)).validate(file, ValidationListener.NONE);
    }

    /** A record about company 01234567, with the fields of its data as JSON without the brackets. */
    static String line(String kind, String fields) {
        return """
                {"company_number":"01234567","data":{"kind":"%s","etag":"e","links":{"self":"/company/01234567/%s"}%s%s}}""".formatted(kind, path(kind), fields.isEmpty() ? "" : ",", fields);
    }

    static String individual(String fields) {
        return line(
                "individual-person-with-significant-control",
                "\"name\":\"Ada Example\",\"notified_on\":\"2017-03-02\"" + (fields.isEmpty() ? "" : ",") + fields);
    }

    private static String path(String kind) {
        return switch (kind) {
            case "exemptions" -> kind;
            case "persons-with-significant-control-statement" -> kind + "s/s1";
            default -> "persons-with-significant-control/any/p1";
        };
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
