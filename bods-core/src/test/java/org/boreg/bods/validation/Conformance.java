package org.boreg.bods.validation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.rules.StatementRules;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files of others, which lie beside the project where they are there at all, and what the validator that Open Ownership publishes
 * says of them.
 */
public final class Conformance {

    /** The day on which that validator looked at them. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Path FOLDER = Path.of(System.getProperty("boreg.root"), "..", "shared", "bods", "conformance");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * A file, and what is to be found in it.
     *
     * @param name of the file, with its folders
     * @param version that it is judged by
     * @param checks codes of what it has, beyond the schema
     */
    public record Case(String name, Path file, BodsVersion version, Set<String> checks) {

        /** What is in the file that is a statement at all. */
        public List<ObjectNode> statements() {
            List<ObjectNode> statements = new ArrayList<>();
            for (JsonNode item : read(file)) {
                if (item instanceof ObjectNode statement) {
                    statements.add(statement);
                }
            }
            return statements;
        }
    }

    /** All files; where they are not here, the test that asks is skipped. */
    public static List<Case> cases() {
        Path expected = FOLDER.resolve("expected.jsonl");
        assumeTrue(Files.exists(expected), "the conformance files are not here");
        try {
            return Files.readAllLines(expected).stream()
                    .map(JSON::readTree)
                    .map(Conformance::caseOf)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Where the rules for single statements say other codes of these than that validator does: a line a file, none where they
     * agree.
     */
    public static List<String> disagreements(Collection<FindingCode> codes) {
        Set<FindingCode> ours = EnumSet.copyOf(codes);
        List<String> disagreements = new ArrayList<>();
        for (Case file : cases()) {
            Set<String> found = found(file, ours);
            Set<String> expected = new TreeSet<>(file.checks());
            expected.retainAll(ours.stream().map(FindingCode::code).collect(Collectors.toSet()));
            if (!found.equals(expected)) {
                disagreements.add(file.name() + ": found " + found + ", expected " + expected);
            }
        }
        return disagreements;
    }

    private static Set<String> found(Case file, Set<FindingCode> codes) {
        List<StatementRule> rules = StatementRules.of(file.version(), TODAY);
        Set<String> found = new TreeSet<>();
        for (ObjectNode statement : file.statements()) {
            for (StatementRule rule : rules) {
                rule.check(statement, remark -> {
                    if (codes.contains(remark.code())) {
                        found.add(remark.code().code());
                    }
                });
            }
        }
        return found;
    }

    private static Case caseOf(JsonNode line) {
        String name = line.path("file").stringValue();
        Set<String> checks = new TreeSet<>();
        line.path("checks").forEach(check -> checks.add(check.stringValue()));
        BodsVersion version = BodsVersion.of(line.path("version").stringValue()).orElseThrow();
        return new Case(name, FOLDER.resolve("files").resolve(name), version, checks);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Conformance() {}
}
