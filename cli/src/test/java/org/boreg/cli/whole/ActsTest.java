package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator does to a data folder, from the command line. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ActsTest {

    @TempDir
    Path folder;

    @Test
    void aStatementIsRedactedAndTheOldFileDoesNotBringItBack() throws IOException {
        Program program = new Program(folder);
        Path owned = Samples.ownedCompany(folder.resolve("owned.jsonl"), "01234567");
        program.run("import", owned.toString()).ended(0);
        JsonNode person = JsonMapper.shared()
                .readTree(Files.readString(owned)
                        .lines()
                        .filter(line -> line.contains("Person p01234567"))
                        .findFirst()
                        .orElseThrow());
        Path replacement = folder.resolve("new.json");
        Files.writeString(replacement, person.toString().replace("Person p01234567", "Somebody Else"));

        String id = person.get("statementId").stringValue();
        assertThat(program.run("redact", id, "--with", replacement.toString(), "--reason", "A mistake", "--by", "Ana")
                        .ended(0)
                        .out())
                .contains("redaction of statement " + id, "Ana: A mistake");

        assertThat(program.run("import", owned.toString(), "--format", "json").out())
                .contains("statement_redacted");
        assertThat(program.run("show", id).ended(0).out())
                .contains("Somebody Else")
                .doesNotContain("Person p01234567");
        assertThat(program.run("acts").ended(0).out()).contains("Ana: A mistake");
        assertThat(program.run("party", "merge", id, "none", "--reason", "x").code())
                .isNotZero();
    }
}
