package org.boreg.bods.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files of BODS 0.1 to 0.3: those of the project, and those of others where they lie beside it. */
final class LegacyFiles {

    static final Path SHARED = Path.of(System.getProperty("boreg.root", "."), "..", "shared", "bods");

    /** The faultless file of a version that comes with the tests. */
    static List<ObjectNode> base(String version) {
        List<ObjectNode> statements = new ArrayList<>();
        JsonNode file = JsonMapper.shared()
                .readTree(LegacyFiles.class.getResourceAsStream("/catalogue/base-" + version + ".json"));
        file.forEach(statement -> statements.add((ObjectNode) statement));
        return statements;
    }

    /** Files of others of an older version that the official schema has nothing against. */
    static List<Path> validOnesOfOthers() throws IOException {
        JsonMapper json = JsonMapper.shared();
        List<Path> files = new ArrayList<>();
        for (String line : Files.readAllLines(SHARED.resolve("conformance/expected.jsonl"))) {
            JsonNode expected = json.readTree(line);
            if (!expected.path("version").asString().equals("0.4")
                    && expected.path("schemaErrors").isEmpty()) {
                files.add(SHARED.resolve("conformance/files")
                        .resolve(expected.path("file").asString()));
            }
        }
        Files.readAllLines(SHARED.resolve("examples/MANIFEST.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns[4].equals("valid") && !columns[2].equals("0.4"))
                .forEach(columns -> files.add(SHARED.resolve("examples").resolve(columns[0])));
        return files;
    }

    /** All files of others, whatever is wrong with them. */
    static List<Path> allOfOthers() throws IOException {
        try (Stream<Path> conformance = Files.walk(SHARED.resolve("conformance/files"));
                Stream<Path> examples = Files.walk(SHARED.resolve("examples"))) {
            return Stream.concat(conformance, examples)
                    .filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<ObjectNode> read(Path file) {
        TreeReader trees = new TreeReader(ReadLimits.DEFAULT);
        List<ObjectNode> statements = new ArrayList<>();
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                if (trees.read(item.get()) instanceof StatementTree tree) {
                    statements.add(tree.json());
                }
            }
            return statements;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As a program upgrades a file: it looks at all statements first. */
    static List<Upgraded> upgrade(List<ObjectNode> statements) {
        LineageBuilder lineage = new LineageBuilder(KnownStatements.NONE);
        statements.forEach(lineage::add);
        Upgrade upgrade = new Upgrade(lineage.build());
        BodsVersion file = statements.isEmpty()
                ? BodsVersion.V0_4
                : FileVersion.of(statements.get(0)).version();
        return statements.stream()
                .map(statement -> upgrade.upgrade(statement, FileVersion.ofStatement(statement, file)))
                .toList();
    }

    private LegacyFiles() {}
}
