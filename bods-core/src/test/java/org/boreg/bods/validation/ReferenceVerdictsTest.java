package org.boreg.bods.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts of the reference validator on whole files, which lie beside the project where they are there at all. */
class ReferenceVerdictsTest {

    private static final Path CONFORMANCE =
            Path.of(System.getProperty("boreg.root"), "..", "shared", "bods", "conformance");

    private static final LocalDate DAY_OF_THE_VERDICTS = LocalDate.of(2026, 11, 23);

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    private static final Validation VALIDATION = new Validation(ValidationSettings.on(DAY_OF_THE_VERDICTS));

    @TestFactory
    Collection<DynamicTest> everyFileGetsTheVerdictsOfTheReference() throws IOException {
        Path expected = CONFORMANCE.resolve("expected.jsonl");
        assumeTrue(Files.exists(expected), "the conformance files of the standard are not here");
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(expected)) {
            JsonNode verdict = JsonMapper.shared().readTree(line);
            tests.add(DynamicTest.dynamicTest(verdict.path("file").stringValue(), () -> compare(verdict)));
        }
        return tests;
    }

    private static void compare(JsonNode verdict) throws IOException {
        Path file = CONFORMANCE.resolve("files").resolve(verdict.path("file").stringValue());
        ValidationReport report = VALIDATION.validate(file, ValidationListener.NONE);

        assertThat(String.valueOf(report.version()))
                .isEqualTo(verdict.path("version").stringValue());
        assertThat(schemaViolations(report)).containsExactlyInAnyOrderElementsOf(expectedViolations(verdict));
        assertThat(checks(report)).isEqualTo(expectedChecks(verdict));
        assertThat(additionalFields(report)).isEqualTo(texts(verdict.path("additionalFields")));
    }

    private static List<String> schemaViolations(ValidationReport report) {
        return report.findings().stream()
                .filter(finding -> isOfSchema(finding.code()))
                .map(finding -> finding.code().code().substring("schema.".length()) + " " + finding.filePointer())
                .toList();
    }

    private static List<String> expectedViolations(JsonNode verdict) {
        List<String> violations = new ArrayList<>();
        for (JsonNode error : verdict.path("schemaErrors")) {
            violations.add(error.path("keyword").stringValue() + " "
                    + error.path("path").stringValue());
        }
        return violations;
    }

    private static Set<String> checks(ValidationReport report) {
        Set<String> codes = new TreeSet<>();
        report.counts().keySet().stream()
                .filter(ReferenceCodes.ALL::contains)
                .map(FindingCode::code)
                .forEach(codes::add);
        return codes;
    }

    private static Set<String> expectedChecks(JsonNode verdict) {
        return texts(verdict.path("checks"));
    }

    private static Set<String> additionalFields(ValidationReport report) {
        Set<String> fields = new TreeSet<>();
        report.findings().stream()
                .filter(finding -> finding.code() == FindingCode.ADDITIONAL_FIELD)
                .map(Finding::pointer)
                .map(pointer -> INDEX.matcher(pointer).replaceAll(""))
                .forEach(fields::add);
        return fields;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    private static boolean isOfSchema(FindingCode code) {
        return code.code().startsWith("schema.");
    }
}
