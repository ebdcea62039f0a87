package org.boreg.bods.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.bods.json.StatementText;
import org.boreg.bods.json.StatementTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Statements that are written as tables and read again. A seed that is printed repeats a run: {@code -Dboreg.tables.seed=...}. */
class RoundTripTest {

    private static final long SEED = Long.getLong("boreg.tables.seed", 20261127L);
    private static final int ROUNDS = Integer.getInteger("boreg.tables.rounds", 30);
    private static final Path BODS = Path.of(System.getProperty("boreg.root"), "..", "shared", "bods");

    private static final Map<String, Function<OutputStream, BodsWriter>> FORMS =
            Map.of("csv", BodsWriter::csv, "zip", BodsWriter::tables);

    @TempDir
    private Path folder;

    @Test
    void whatIsNotSaidToDifferComesBackAsItWas() throws IOException {
        System.out.println("RoundTripTest: seed " + SEED);
        long exact = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RandomStatements random = new RandomStatements(new Random(SEED + round));
            List<String> texts = Stream.generate(random::next)
                    .limit(40)
                    .map(StatementText::of)
                    .toList();
            for (String form : FORMS.keySet()) {
                long inexact = write(form, texts);
                List<String> before = hashes(json(texts));
                List<String> after = hashes(TableFiles.read(file(form)).json());

                assertThat(after).as("%s of seed %d", form, SEED + round).hasSameSizeAs(before);
                assertThat(differences(before, after))
                        .as("%s of seed %d", form, SEED + round)
                        .isEqualTo(inexact);
                exact += before.size() - inexact;
            }
        }

        assertThat(exact).isGreaterThan(ROUNDS * 40L);
    }

    @Test
    void theOfficialExamplesOfEveryVersionComeBackAsTheyWere() throws IOException {
        Path examples = BODS.resolve("examples");
        assumeTrue(Files.isDirectory(examples), "the examples of the standard are not here");
        int files = 0;
        for (Path file : files(examples, "ds-")) {
            for (String form : FORMS.keySet()) {
                comesBack(file, form, true);
            }
            files++;
        }

        assertThat(files).isGreaterThan(50);
    }

    @Test
    void filesWithFaultsComeBackUnlessTheWriterSaysThatTheyDoNot() throws IOException {
        assumeTrue(Files.isDirectory(BODS), "the files of the standard are not here");
        List<Path> files = new ArrayList<>(files(BODS.resolve("conformance/files"), ""));
        files.addAll(files(BODS.resolve("examples"), ""));

        assertThat(files).hasSizeGreaterThan(150);
        for (Path file : files) {
            for (String form : FORMS.keySet()) {
                comesBack(file, form, false);
            }
        }
    }

    private void comesBack(Path file, String form, boolean exactly) throws IOException {
        List<StatementTree> statements = TableFiles.read(file).statements();
        if (statements.isEmpty()) {
            return;
        }
        long inexact = write(form, statements.stream().map(StatementTree::text).toList());
        List<String> before =
                hashes(statements.stream().map(StatementTree::json).toList());
        List<String> after = hashes(TableFiles.read(file(form)).json());

        assertThat(differences(before, after)).as("%s as %s", file, form).isEqualTo(inexact);
        if (exactly) {
            assertThat(inexact).as("%s as %s", file, form).isZero();
        }
        if (form.equals("csv") && inexact == 0) {
            assertThat(after).as("%s in its order", file).isEqualTo(before);
        }
    }

    private long write(String form, List<String> texts) throws IOException {
        BodsWriter writer = FORMS.get(form).apply(Files.newOutputStream(file(form)));
        for (String text : texts) {
            writer.write(text);
        }
        writer.close();
        return writer.inexact().map(StatementTables.Inexact::statements).orElse(0L);
    }

    private Path file(String form) {
        return folder.resolve("statements." + form);
    }

    private static List<ObjectNode> json(List<String> texts) {
        return texts.stream()
                .map(text -> (ObjectNode) StatementTables.JSON.readTree(text))
                .toList();
    }

    private static List<String> hashes(List<ObjectNode> statements) {
        return statements.stream().map(CanonicalJson::hash).toList();
    }

    /** How many statements are there before and not after. */
    private static long differences(List<String> before, List<String> after) {
        Map<String, Integer> left = new HashMap<>();
        after.forEach(hash -> left.merge(hash, 1, Integer::sum));
        return before.stream()
                .filter(hash -> left.merge(hash, -1, Integer::sum) < 0)
                .count();
    }

    private static List<Path> files(Path under, String begin) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(begin))
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
