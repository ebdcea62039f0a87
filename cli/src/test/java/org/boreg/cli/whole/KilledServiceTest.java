package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.boreg.cli.whole.Program.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worst that can happen to a service: kill -9 in the middle of an import. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledServiceTest {

    private static final int STATEMENTS = 5_000;

    @TempDir
    Path folder;

    @Test
    void theImportRunAgainEndsComplete() throws Exception {
        Program program = new Program(folder);
        Register register = new Register(folder.resolve("register-data"));
        Path file = Samples.companies(folder.resolve("many.jsonl"), STATEMENTS);
        Running service = program.start("serve", "--port", "0").awaitOut("The register answers at");
        Path key = Files.writeString(folder.resolve("key"), found("boreg_\\S+", service.err()));
        String address = found("http://\\S+", service.out());

        Running sending = program.start("import", file.toString(), "--server", address, "--key-file", key.toString());
        register.awaitImportUnderway();
        ProcessHandle neo4j = register.neo4j();
        service.signal("KILL").awaitEnd();
        neo4j.onExit().get(60, TimeUnit.SECONDS);
        assertThat(sending.awaitEnd().ended(3).err()).contains("cannot be reached");

        JsonNode account = JsonMapper.shared()
                .readTree(program.run("import", file.toString(), "--format", "json")
                        .ended(0)
                        .out());
        assertThat(account.get("state").stringValue()).isEqualTo("complete");
        assertThat(account.get("loaded").longValue()).as("by both together").isEqualTo(STATEMENTS);
        assertThat(account.get("unchanged").longValue()).isZero();
    }

    static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group();
    }
}
