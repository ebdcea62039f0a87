package org.boreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.boreg.cli.terminal.TestConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UpgradeCommandTest {

    private static final String OLD =
            "{\"statementID\":\"00000000-0000-4000-8000-000000000001\",\"statementType\":\"entityStatement\","
                    + "\"statementDate\":\"2020-01-31\",\"isComponent\":false,\"entityType\":\"registeredEntity\",\"name\":\"Amber Quay\","
                    + "\"publicationDetails\":{\"publicationDate\":\"2020-02-01\",\"bodsVersion\":\"0.3\",\"publisher\":{\"name\":\"R\"}}}";

    private static final String NEW =
            "{ \"statementId\": \"00000000-0000-4000-8000-000000000002\",  \"recordType\": \"entity\" }";

    private final TestConsole console = TestConsole.file();

    @TempDir
    Path folder;

    @Test
    void statementsGoIntoTheFileAndWhatIsSaidAboutThemDoesNot() throws IOException {
        Path out = folder.resolve("new.json");

        assertThat(run(file("old.json", "[" + OLD + "]"), "-o", out)).isEqualTo(ExitCode.DONE);

        JsonNode statement = JsonMapper.shared().readTree(Files.readString(out)).get(0);
        assertThat(statement.at("/recordDetails/entityType/type").asString()).isEqualTo("registeredEntity");
        assertThat(statement.at("/publicationDetails/bodsVersion").asString()).isEqualTo("0.4");
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .contains(
                        "upgrade_declaration_subject_unknown: 1",
                        "1 statement = 1 upgraded + 0 already 0.4 + 0 rejected");
        assertThat(files()).containsExactlyInAnyOrder("old.json", "new.json");
    }

    @Test
    void theNameSaysWhetherItIsLinesAndWhetherItIsGzipped() throws IOException {
        Path out = folder.resolve("new.jsonl.gz");

        run(file("old.jsonl", OLD, NEW), "-o", out);

        try (InputStream in = new GZIPInputStream(Files.newInputStream(out))) {
            List<String> lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1)).as("0.4 stays to the letter").isEqualTo(NEW);
        }
    }

    @Test
    void aHyphenIsStandardOutput() throws IOException {
        run(file("old.json", OLD), "-o", "-", "--format", "json");

        assertThat(JsonMapper.shared().readTree(console.out())).hasSize(1);
        assertThat(console.err()).contains("\"upgraded\" : 1", "\"upgrade_declaration_subject_unknown\" : 1");
    }

    @Test
    void theCountsComeAsJsonWhereTheyAreAskedFor() throws IOException {
        run(file("old.json", OLD), "-o", folder.resolve("new.json"), "--format", "json");

        JsonNode counts = JsonMapper.shared().readTree(console.out());
        assertThat(counts.path("statements").intValue()).isEqualTo(1);
        assertThat(counts.at("/counts/upgrade_declaration_subject_unknown").intValue())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoStatementIsLeftOutAndTold() throws IOException {
        Path out = folder.resolve("new.jsonl");

        assertThat(run(file("old.jsonl", OLD, "{ no JSON"), "-o", out)).isEqualTo(ExitCode.DATA_HAS_ERRORS);

        assertThat(Files.readAllLines(out)).hasSize(1);
        assertThat(console.err()).contains("unreadable_json: 1", "1 rejected");
    }

    @Test
    void aFileIsNotOverwrittenByItsOwnUpgrade() throws IOException {
        Path file = file("old.json", OLD);

        assertThat(run(file, "-o", folder.resolve("./old.json"))).isEqualTo(ExitCode.USAGE);

        assertThat(Files.readString(file)).contains("statementID");
        assertThat(console.err()).contains("choose another name");
    }

    @Test
    void whatCannotBeReadOrWrittenIsToldAndNothingIsLeft() throws IOException {
        Path old = file("old.json", OLD);

        assertThat(run(folder.resolve("none.json"), "-o", folder.resolve("new.json")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run(old, "-o", folder)).isEqualTo(ExitCode.USAGE);
        assertThat(run(old, "-o", folder.resolve("none/new.json"))).isEqualTo(ExitCode.USAGE);
        assertThat(run(old)).isEqualTo(ExitCode.USAGE);
        assertThat(files()).containsExactly("old.json");
    }

    private int run(Object... arguments) {
        String[] all = Stream.concat(Stream.of("upgrade"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new);
        Interruption interruption = new Interruption();
        int code = new Boreg(console.console(), Map.of(), interruption).run(all);
        interruption.over();
        return code;
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
