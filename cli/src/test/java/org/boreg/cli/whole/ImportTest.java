package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.boreg.cli.whole.Program.Outcome;
import org.boreg.cli.whole.Program.Running;
import org.boreg.localneo4j.LocalNeo4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports into a data folder in which nothing runs before and after. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ImportTest {

    /** So many that an import is still under way when somebody has seen it begin. */
    private static final int MANY = 5_000;

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void inAFolder() {
        program = new Program(folder);
    }

    @Test
    void twoFilesAtOnceGoIntoANewFolderAndAreThenAnswered() throws IOException {
        Path many = Samples.companies(folder.resolve("many.jsonl"), 500);
        Path owned = Samples.ownedCompany(folder.resolve("owned.jsonl"), "01234567");

        Running one = program.start("import", many.toString());
        Running other = program.start("import", owned.toString());
        assertThat(other.awaitEnd().ended(0).out()).contains("3 statements read");
        assertThat(one.awaitEnd().ended(0).out()).contains("500 statements read");

        JsonNode owners = JsonMapper.shared()
                .readTree(program.run("owners", "GB-COH:01234567", "--format", "json")
                        .ended(0)
                        .out());
        assertThat(owners.at("/owners/0/party/name").stringValue()).isEqualTo("Person p01234567");
        assertThat(owners.at("/owners/0/shares/min").doubleValue()).isEqualTo(60);
        assertThat(owners.at("/owners/0/paths/0/statements/0/0").stringValue())
                .isEqualTo("statement-of-an-invented-register-h01234567");
        assertThat(LocalNeo4j.running(folder.resolve("register-data"))).isEmpty();
    }

    @Test
    void controlCStopsAfterTheBatchAndTheSameCommandCompletesIt() throws Exception {
        Path file = Samples.companies(folder.resolve("many.jsonl"), MANY);
        Register register = new Register(folder.resolve("register-data"));

        Running running = program.start("import", file.toString());
        register.awaitImportUnderway();
        ProcessHandle neo4j = register.neo4j();
        Outcome stopped = running.signal("INT").awaitEnd().ended(130);
        assertThat(stopped.out()).containsPattern("read = [0-9,]+ loaded \\+ 0 unchanged \\+ 0 rejected");
        assertThat(stopped.err()).contains("Run the same import again to complete it.");
        neo4j.onExit().get(30, TimeUnit.SECONDS);

        JsonNode account = JsonMapper.shared()
                .readTree(program.run("import", file.toString(), "--format", "json")
                        .ended(0)
                        .out());
        assertThat(account.get("read").longValue()).isEqualTo(MANY);
        assertThat(account.get("loaded").longValue())
                .as("the same import went on, and counts what came by it before")
                .isEqualTo(MANY);
        assertThat(stopped.out()).contains(account.get("importId").stringValue());
        assertThat(account.get("unchanged").longValue()).isZero();
    }
}
