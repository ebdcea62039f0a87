package org.boreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.boreg.cli.terminal.TestConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnersFromFileTest {

    private static final String COMPANY = statement("s1", "c", "entity", "2024-01-01", """
            {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "Amber Quay Ltd",
             "identifiers": [{"scheme": "GB-COH", "id": "01234567"}]}""");

    private static final String OWNER = statement("s2", "p", "person", "2024-01-01", """
            {"isComponent": false, "personType": "knownPerson", "names": [{"type": "legal", "fullName": "Ines Moulin"}]}""");

    private static final String HOLDING = statement("s3", "h", "relationship", "2024-01-01", """
            {"isComponent": false, "subject": "c", "interestedParty": "p",
             "interests": [{"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": 60}}]}""");

    private final TestConsole console = TestConsole.file();

    @TempDir
    Path folder;

    @Test
    void aFileAnswersWithoutARegister() throws IOException {
        Path file = file("all.jsonl", COMPANY, OWNER, HOLDING);

        assertThat(run("GB-COH:1234567", "--from", file)).isEqualTo(ExitCode.DONE);

        assertThat(console.out()).contains("Who owns Amber Quay Ltd", "Ines Moulin  certain", "60 %");
        assertThat(console.err()).isEmpty();
        assertThat(folder.resolve("register-data")).doesNotExist();
    }

    @Test
    void severalFilesAreOneSetOfStatementsWhereverTheyArePacked() throws IOException {
        Path one = file("one.jsonl", COMPANY, OWNER);
        Path other = folder.resolve("other.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(other))) {
            out.write(("[" + HOLDING + "]").getBytes(StandardCharsets.UTF_8));
        }

        run("c", "--from", one, "--from", other, "--format", "json");

        JsonNode answer = JsonMapper.shared().readTree(console.out());
        assertThat(answer.at("/owners/0/party/name").asString()).isEqualTo("Ines Moulin");
        assertThat(answer.at("/owners/0/paths/0/statements/0/0").asString()).isEqualTo("s3");
    }

    @Test
    void theDatesOfTheQuestionCount() throws IOException {
        Path file = file("all.jsonl", COMPANY, OWNER, HOLDING);

        assertThat(run("c", "--from", file, "--as-of", "2023-06-01")).isEqualTo(ExitCode.DONE);

        assertThat(console.out()).contains("none found");
    }

    @Test
    void theStatementOfACompanyLeadsToItToo() throws IOException {
        assertThat(run("s1", "--from", file("all.jsonl", COMPANY, OWNER, HOLDING)))
                .isZero();

        assertThat(console.out()).contains("Who owns Amber Quay Ltd");
    }

    @Test
    void whatIsBrokenIsSaidAndTheRestAnswers() throws IOException {
        Path file = file("all.jsonl", COMPANY, "{ no JSON", OWNER, HOLDING.replace("60", "70"), HOLDING);

        assertThat(run("c", "--from", file)).isEqualTo(ExitCode.DATA_HAS_ERRORS);

        assertThat(console.out()).contains("Ines Moulin", "70 %");
        assertThat(console.err())
                .contains("error unreadable_json: 1", "all.jsonl, line 2", "error statement_id_reused: 1", "line 5");
    }

    @Test
    void whoIsInNoFileIsSaidPlainly() throws IOException {
        Path file = file("all.jsonl", COMPANY, OWNER, HOLDING);

        assertThat(run("nobody", "--from", file)).isEqualTo(ExitCode.FAILURE);
        assertThat(console.err()).contains("No statement in the files describes or names a party", "\"nobody\"");
        assertThat(run("p", "--from", file)).isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains("Only companies, arrangements and other entities have owners");
    }

    @Test
    void anIdOfSeveralPartiesListsThem() throws IOException {
        Path file = file(
                "all.jsonl",
                COMPANY,
                COMPANY.replace("s1", "s9")
                        .replace("Register of Tests", "Another")
                        .replace("Amber", "Other")
                        .replace("01234567", "07654321"));

        assertThat(run("c", "--from", file)).isEqualTo(ExitCode.USAGE);

        assertThat(console.err()).contains("can mean 2 parties", "Amber Quay Ltd", "Other Quay Ltd");
    }

    private int run(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("owners"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        Interruption interruption = new Interruption();
        try {
            return new Boreg(console.console(), Map.of(), interruption).run(all.toArray(String[]::new));
        } finally {
            interruption.over();
        }
    }

    private Path file(String name, String... statements) throws IOException {
        return Files.write(folder.resolve(name), List.of(statements));
    }

    private static String statement(String id, String record, String type, String date, String details) {
        return """
                {"statementId": "%s", "statementDate": "%s", "declarationSubject": "c", "recordId": "%s",
                 "recordType": "%s", "recordStatus": "new", "recordDetails": %s,
                 "publicationDetails": {"publicationDate": "%s", "bodsVersion": "0.4",
                                        "publisher": {"name": "Register of Tests"}}}
                """.formatted(id, date, record, type, details, date)
                .replace("\n", " ")
                .strip();
    }
}
