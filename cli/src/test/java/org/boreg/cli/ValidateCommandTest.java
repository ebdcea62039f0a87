package org.boreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.boreg.cli.terminal.TestConsole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person sees of a validation. No register is needed for it, and none is made. */
class ValidateCommandTest {

    private static final String STATEMENT = """
            {"statementId":"%1$s-0123456789-0123456789-0123456789","recordId":"%1$s","declarationSubject":"%1$s",\
            "recordType":"entity","recordStatus":"new","statementDate":"%2$s",\
            "publicationDetails":{"publicationDate":"2025-01-16","bodsVersion":"0.4","publisher":{"name":"Test"},\
            "license":"https://creativecommons.org/publicdomain/zero/1.0/"},\
            "source":{"type":["selfDeclaration"]},\
            "recordDetails":{"isComponent":false,"entityType":{"type":"registeredEntity"},"name":"Company %1$s"}}""";

    private final TestConsole console = TestConsole.file();

    @TempDir
    Path folder;

    private Path good;
    private Path late;

    @BeforeEach
    void write() throws IOException {
        good = Files.writeString(folder.resolve("good.json"), STATEMENT.formatted("good", "2025-01-15"));
        late = Files.writeString(folder.resolve("late.json"), STATEMENT.formatted("late", "2025-11-30"));
    }

    @Test
    void aGoodFileIsSaidToBeValid() {
        assertThat(run(good)).isEqualTo(ExitCode.DONE);
        assertThat(console.out())
                .contains("good.json: valid", "BODS 0.4, 1 statement, 0 errors")
                .contains("Statements by type: entity 1");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void errorsComeFirstWithMeaningAndPlace() {
        assertThat(run(late, "--today", "2025-06-01")).isEqualTo(ExitCode.DATA_HAS_ERRORS);
        assertThat(console.out().lines().toList())
                .startsWith(late + ": not valid")
                .contains("error statement_date_is_future_date (once)")
                .contains("  The date of a statement is in the future")
                .contains("    late.json, line 1, statement late-0123456789-0123456789-0123456789, at /0/statementDate")
                .contains("      The statement is dated 2025-11-30, which is after today, 2025-06-01.");
    }

    @Test
    void theSameIsSaidInSpanish() {
        run(late, "--today", "2025-06-01", "--lang", "es");
        assertThat(console.out())
                .contains("no válido", "error statement_date_is_future_date (una vez)")
                .contains("La declaración lleva la fecha 2025-11-30", "línea 1");
    }

    @Test
    void jsonIsOneObjectAFileOnALineOfItsOwn() {
        assertThat(run(folder, "--today", "2025-06-01", "--format", "json")).isEqualTo(ExitCode.DATA_HAS_ERRORS);
        List<JsonNode> reports =
                console.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(reports)
                .extracting(report -> report.path("file").asString())
                .containsExactly(good.toString(), late.toString());
        assertThat(reports)
                .extracting(report -> report.path("valid").asBoolean())
                .containsExactly(true, false);
        assertThat(reports.get(1).at("/findings/0/pointer").asString()).isEqualTo("/0/statementDate");
        assertThat(reports.get(1).at("/findings/0/file").asString()).isEqualTo(late.toString());
    }

    @Test
    void warningsFailOnlyWhereThatIsAskedFor() throws IOException {
        Path warned = Files.writeString(
                folder.resolve("warned.json"),
                STATEMENT.formatted("warned", "2025-01-15").replace("\"name\":\"Company warned\"", "\"x\":1"));
        assertThat(run(warned)).isEqualTo(ExitCode.DONE);
        assertThat(console.out()).contains("warned.json: valid", "warning entity_without_name");
        assertThat(run(warned, "--fail-on", "warning")).isEqualTo(ExitCode.DATA_HAS_ERRORS);
        assertThat(run(good, "--fail-on", "warning")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatIsMissingOrCannotBeReadDoesNotStopTheOthers() {
        Path missing = folder.resolve("missing.json");
        assertThat(run(missing, good.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains("missing.json: there is no such file");
        assertThat(console.out()).contains("good.json: valid");
    }

    @Test
    void garbageIsAReportAndNoStackTrace() throws IOException {
        Path garbage = Files.write(folder.resolve("garbage.json"), new byte[] {0, 1, 2, (byte) 0xff, '{', 27, '['});
        assertThat(run(garbage)).isEqualTo(ExitCode.DATA_HAS_ERRORS);
        assertThat(console.out()).contains("garbage.json: not valid").doesNotContain("Exception", "\u001b", "\u0001");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void textOfAFileIsCleanedBeforeItReachesATerminal() throws IOException {
        Path evil = Files.writeString(
                folder.resolve("evil.json"),
                STATEMENT.formatted("evil", "2999-01-01").replace("\"evil-0", "\"\\u001b[2Jevil\\u202e-0"));
        run(evil);
        assertThat(console.out()).contains("statement [2Jevil-0").doesNotContain("\u001b", "\u202e");
        run(evil, "--format", "json");
        assertThat(console.out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aPageIsWrittenBesideTheTextAndReplacesAnOlderOne() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "old");
        assertThat(run(late, "--today", "2025-06-01", "--html", page.toString(), "--lang", "es"))
                .isEqualTo(ExitCode.DATA_HAS_ERRORS);
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"es\">", "late.json", "Indique el día")
                .endsWith("</html>\n");
        assertThat(console.out()).contains("no válido");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(good, late, page);
        }
    }

    @Test
    void aPageThatCannotBeWrittenIsSaidBeforeAnythingIsRead() {
        assertThat(run(good, "--html", folder.resolve("none/report.html").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run(good, "--html", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run(good, "--html", good.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("there is no folder", "is a folder", "is a file to validate");
        assertThat(good).content().startsWith("{");
    }

    @Test
    void aSampleSaysWhatItIs() throws IOException {
        Path many = Files.writeString(
                folder.resolve("many.jsonl"),
                Stream.of("a", "b", "c")
                        .map(id -> STATEMENT.formatted(id, "2025-01-15") + "\n")
                        .reduce("", String::concat));
        assertThat(run(many, "--sample", "2")).isEqualTo(ExitCode.DONE);
        assertThat(console.out())
                .contains("2 statements", "Only the first 2 statements were looked at.", "need the whole file");
    }

    @Test
    void findingsAreListedAsManyAsAreAskedFor() throws IOException {
        Path many = Files.writeString(
                folder.resolve("many.jsonl"),
                Stream.of("a", "b", "c")
                        .map(id -> STATEMENT.formatted(id, "2999-01-15") + "\n")
                        .reduce("", String::concat));
        run(many, "--max-listed", "1");
        assertThat(console.out()).contains("statement_date_is_future_date (3 times)", "and 2 more");
    }

    @Test
    void aTerminalGetsLinesThatFit() {
        TestConsole terminal = TestConsole.terminal(60);
        run(terminal, "validate", late.toString(), "--today", "2025-06-01", "--lang", "en");
        assertThat(terminal.out().lines().skip(1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    private int run(Object file, String... options) {
        String[] arguments = Stream.concat(Stream.of("validate", file.toString()), Stream.of(options))
                .toArray(String[]::new);
        boolean hasLanguage = List.of(options).contains("--lang");
        return run(
                console,
                hasLanguage
                        ? arguments
                        : Stream.concat(Stream.of(arguments), Stream.of("--lang", "en"))
                                .toArray(String[]::new));
    }

    private static int run(TestConsole console, String... arguments) {
        Interruption interruption = new Interruption();
        try {
            return new Boreg(console.console(), Map.of(), interruption).run(arguments);
        } finally {
            interruption.over();
        }
    }
}
