package org.boreg.bods.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The verdicts of the reference validator on its own and on published files, as far as those are on this machine. */
class SchemaVerdictsTest {

    private static final Path SHARED =
            Path.of(System.getProperty("boreg.root", "..")).resolve("../shared/bods");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void ownSchemasGiveTheExpectedViolationsForEachConformanceFile() throws IOException {
        giveTheExpectedViolations(Schemas.own());
    }

    @Test
    void officialFilesGiveTheExpectedViolationsForEachConformanceFile() throws IOException {
        giveTheExpectedViolations(official());
    }

    @Test
    void ownSchemasSayOfEachExampleWhatTheOfficialOnesSay() throws IOException {
        Schemas official = official();
        Map<String, List<String>> differing = new TreeMap<>();
        for (JsonNode example : examples()) {
            BodsVersion version = version(example);
            List<ObjectNode> statements = statements(SHARED.resolve("examples").resolve(name(example)));
            List<String> own = remarks(Schemas.own(), version, statements);
            if (!own.equals(remarks(official, version, statements))
                    || violations(own).size() != example.path("violations").intValue()) {
                differing.put(name(example), own);
            }
        }
        assertThat(differing).isEmpty();
    }

    private static void giveTheExpectedViolations(Schemas schemas) throws IOException {
        Map<String, List<String>> differing = new TreeMap<>();
        for (JsonNode expected : expectations()) {
            List<ObjectNode> statements =
                    statements(SHARED.resolve("conformance/files").resolve(name(expected)));
            List<String> found = remarks(schemas, version(expected), statements);
            if (!violations(found).equals(violations(expected))
                    || !fields(found).equals(fields(expected))) {
                differing.put(name(expected), found);
            }
        }
        assertThat(differing).isEmpty();
    }

    private static List<String> remarks(Schemas schemas, BodsVersion version, List<ObjectNode> statements) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            String place = "/" + i;
            schemas.of(version).check(statements.get(i), remark -> found.add(text(remark, place)));
        }
        return found.stream().sorted().toList();
    }

    private static String text(Remark remark, String place) {
        return remark.code().code() + " " + place + remark.pointer();
    }

    private static List<String> violations(List<String> found) {
        return found.stream().filter(line -> line.startsWith("schema.")).toList();
    }

    private static List<String> violations(JsonNode expected) {
        return expected.path("schemaErrors")
                .valueStream()
                .map(error -> "schema." + error.path("keyword").stringValue() + " "
                        + error.path("path").stringValue())
                .sorted()
                .toList();
    }

    private static TreeSet<String> fields(List<String> found) {
        TreeSet<String> fields = new TreeSet<>();
        found.stream()
                .filter(line -> line.startsWith(FindingCode.ADDITIONAL_FIELD.code()))
                .forEach(line -> fields.add(line.replaceFirst("^\\w+ ", "").replaceAll("/\\d+(?=/)", "")));
        return fields;
    }

    private static TreeSet<String> fields(JsonNode expected) {
        TreeSet<String> fields = new TreeSet<>();
        expected.path("additionalFields").forEach(field -> fields.add(field.stringValue()));
        return fields;
    }

    private static List<ObjectNode> statements(Path file) throws IOException {
        JsonNode content = JSON.readTree(Files.readAllBytes(file));
        Stream<JsonNode> items = content.isArray() ? content.valueStream() : Stream.of(content);
        return items.filter(JsonNode::isObject).map(JsonNode::asObject).toList();
    }

    private static List<JsonNode> expectations() throws IOException {
        Path file = SHARED.resolve("conformance/expected.jsonl");
        assumeTrue(Files.exists(file), "the conformance files are not on this machine");
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    private static List<JsonNode> examples() throws IOException {
        Path file = SHARED.resolve("examples/MANIFEST.tsv");
        assumeTrue(Files.exists(file), "the examples are not on this machine");
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .<JsonNode>map(cells -> JSON.createObjectNode()
                        .put("file", cells[0])
                        .put("version", cells[2])
                        .put("violations", Integer.parseInt(cells[5])))
                .toList();
    }

    private static Schemas official() throws IOException {
        Path folder = SHARED.resolve("schemas");
        assumeTrue(Files.isDirectory(folder), "the official schemas are not on this machine");
        return Schemas.inFolder(folder);
    }

    private static String name(JsonNode line) {
        return line.path("file").stringValue();
    }

    private static BodsVersion version(JsonNode line) {
        return BodsVersion.of(line.path("version").stringValue()).orElseThrow();
    }
}
