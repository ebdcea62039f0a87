package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.boreg.cli.register.GraphConnection;
import org.boreg.cli.register.Place;
import org.boreg.cli.whole.Program.Outcome;
import org.boreg.cli.whole.Program.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Imports into a data folder without a register, past the database. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FirstImportTest {

    /** So many that reading them is still under way when somebody has seen it begin. */
    private static final int MANY = 60_000;

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void inAFolder() {
        program = new Program(folder);
    }

    @Test
    void theRegisterIsTheOneThatTheDatabaseWouldHaveMade() throws IOException {
        String[] files = {
            Samples.companies(folder.resolve("many.jsonl"), 300).toString(),
            Samples.ownedCompany(folder.resolve("owned.jsonl"), "01234567").toString(),
            Samples.brokenInTheMiddle(folder.resolve("broken.jsonl"), "07654321")
                    .toString()
        };
        JsonNode offline = imported(files, "offline", 1);
        JsonNode online = imported(files, "online", 1);

        assertThat(offline).isEqualTo(online);
        try (GraphConnection one = held("offline");
                GraphConnection other = held("online")) {
            assertThat(one.isAttached() || other.isAttached()).isFalse();
            assertThat(exported("offline")).hasLineCount(308).isEqualTo(exported("online"));
            assertThat(owners("offline")).contains("Person p01234567").isEqualTo(owners("online"));
            assertThat(program.run("import", files[1], "--data", "offline")
                            .ended(0)
                            .out())
                    .contains("3 statements read = 0 loaded + 3 unchanged");
            assertThat(program.run("import", files[1], "--data", "offline", "--load", "offline")
                            .ended(2)
                            .err())
                    .contains("a register that is there already");
        }
    }

    /** So that its Neo4j need not start for each question. */
    private GraphConnection held(String data) {
        return GraphConnection.open(new Place.DataFolder(folder.resolve(data)), text -> {});
    }

    private JsonNode imported(String[] files, String how, int code) {
        Outcome outcome = program.run(
                        "import", files[0], files[1], files[2], "--data", how, "--load", how, "--format", "json")
                .ended(code);
        ObjectNode account = (ObjectNode) JsonMapper.shared().readTree(outcome.out());
        account.remove("importId");
        return account;
    }

    private String exported(String data) {
        return program.run("export", "--data", data).ended(0).out();
    }

    private String owners(String data) {
        return program.run("owners", "GB-COH:01234567", "--data", data, "--format", "json")
                .ended(0)
                .out();
    }

    @Test
    void oneThatIsKilledLeavesNothingAndIsRunAgain() throws IOException {
        String file = Samples.companies(folder.resolve("many.jsonl"), MANY).toString();
        Path data = folder.resolve("register-data");
        Running running = program.start("import", file, "--load", "offline");
        Program.until("a load underway", () -> Files.exists(data.resolve("loading")));
        running.signal("KILL").awaitEnd();

        assertThat(program.run("import", file, "--load", "offline").ended(0).out())
                .contains("60,000 statements read = 60,000 loaded + 0 unchanged + 0 rejected");
        assertThat(data.resolve("neo4j-in-the-making")).doesNotExist();
        assertThat(data.resolve("loading")).doesNotExist();
        assertThat(program.run("show", "GB-COH:10059999").ended(0).out()).contains("Company 10059999");
    }

    @Test
    void controlCAfterReadingKeepsNothingEither() throws IOException {
        String file = Samples.companies(folder.resolve("many.jsonl"), MANY).toString();
        Path data = folder.resolve("register-data");
        Running running = program.start("import", file, "--load", "offline");
        Program.until("the end of reading", () -> running.err().contains("Working out records"));
        Outcome stopped = running.signal("INT").awaitEnd().ended(130);

        assertThat(stopped.err()).contains("Nothing was kept. Run the same import again.");
        assertThat(data.resolve("neo4j-in-the-making")).doesNotExist();
        assertThat(data.resolve("loading")).doesNotExist();
    }

    @Test
    void controlCKeepsNothing() throws IOException {
        String file = Samples.companies(folder.resolve("many.jsonl"), MANY).toString();
        Path data = folder.resolve("register-data");
        Running running = program.start("import", file, "--load", "offline");
        Program.until("a load underway", () -> Files.exists(data.resolve("loading")));
        Outcome stopped = running.signal("INT").awaitEnd().ended(130);

        assertThat(stopped.err()).contains("Nothing was kept. Run the same import again.");
        assertThat(data.resolve("neo4j-in-the-making")).doesNotExist();
        assertThat(data.resolve("loading")).doesNotExist();
    }
}
