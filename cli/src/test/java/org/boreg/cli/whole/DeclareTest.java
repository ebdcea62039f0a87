package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.boreg.cli.whole.Program.Outcome;
import org.boreg.cli.whole.Program.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/declarations.md tells to try, on the demo register. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DeclareTest {

    private static final Path PAGE = Path.of(System.getProperty("boreg.root")).resolve("docs/declarations.md");
    private static final String README_ADDRESS = "http://127.0.0.1:8080";

    @TempDir
    static Path folder;

    private static Program program;
    private static Running service;
    private static String address;
    private static Map<String, String> key;

    @BeforeAll
    static void serve() {
        program = new Program(folder);
        service = program.start("serve", "--demo", "--port", "0").awaitOut("Ctrl-C stops it.");
        address = KilledServiceTest.found("http://\\S+", service.out());
        key = Map.of("BOREG_KEY", KilledServiceTest.found("boreg_\\S+", service.err()));
    }

    @AfterAll
    static void stop() {
        service.signal("TERM").awaitEnd().ended(143);
    }

    @Test
    void theExampleOfThePageRunsAsItSays() throws IOException {
        String page = Files.readString(PAGE);
        Path form = folder.resolve("form.json");
        Files.writeString(form, found(page, "(?s)```json\n(.*?)```"));
        List<String> commands = page.lines()
                .filter(line -> line.startsWith("    ./boreg ") && line.contains("--server"))
                .map(line -> line.strip().substring("./boreg ".length()).replace(README_ADDRESS, address))
                .toList();
        assertThat(commands).hasSize(7);

        Outcome check = run(commands.get(0));
        assertThat(check.out())
                .contains(
                        "Nothing keeps it from being submitted.",
                        "not declared, and is a beneficial owner: Maarika Tormivälja",
                        "declared, and is no beneficial owner: Cleo Marsh");
        String receipt = run(commands.get(1)).out();
        String id = found(receipt, "Receipt (\\S+?),");
        assertThat(run(commands.get(1)).out()).as("the same file again").isEqualTo(receipt);
        assertThat(run(commands.get(2)).out()).contains(id, "Lantern Works Ltd");
        assertThat(run(commands.get(3).replace("ID", id)).out()).contains(id + ", published");
        assertThat(run(commands.get(4)).out()).contains("Maarika Tormivälja");
        assertThat(run(commands.get(5)).out()).contains("confirmation of GB-COH:09999999");
        assertThat(run(commands.get(6)).out())
                .contains("confirmation", "GB-COH:09999999")
                .doesNotContain(id);
    }

    @Test
    void whatHasErrorsIsNotSubmitted() throws IOException {
        Path form = folder.resolve("wrong.json");
        Files.writeString(
                form, "{\"subject\": {\"identifier\": \"GB-COH:08888888\"}, \"date\": \"soon\", \"owners\": []}");
        Outcome refused = ask("declare", "submit", form.toString(), "--lang", "en");
        assertThat(refused.ended(1).out()).contains("error  /date:", "error  /subject/name:");
        assertThat(ask("declare", "list", "--subject", "GB-COH:08888888")
                        .ended(0)
                        .err())
                .contains("There are no such declarations.");
        assertThat(ask("declare", "check", form.toString(), "--lang", "es")
                        .ended(1)
                        .out())
                .contains("tiene que ser un día");
    }

    @Test
    void aDeclarationIsReturnedShownAndClosed() throws IOException {
        Path form = folder.resolve("other.json");
        Files.writeString(form, """
                {"subject": {"identifier": "GB-COH:07777777", "name": "Wick and Wax Ltd"}, "date": "2025-06-01",
                 "noOwners": "noBeneficialOwners"}
                """);
        String id = json(ask("declare", "submit", form.toString(), "--format", "json"))
                .get("number")
                .asString();
        Outcome returned = ask("declare", "return", id, "--reason", "/noOwners: Say why.", "--reason", "And sign it.");
        assertThat(returned.ended(0).out())
                .contains(id + ", returned", "returned: /noOwners: Say why.", "returned: And sign it.");
        JsonNode shown = json(ask("declare", "show", id, "--format", "json"));
        assertThat(shown.at("/content/noOwners").asString()).isEqualTo("noBeneficialOwners");
        assertThat(ask("declare", "publish", id).ended(2).err()).contains("it is returned");

        assertThat(ask("declare", "close", "GB-COH:07777777", "--reason", "Struck off")
                        .code())
                .isNotZero();
        assertThat(ask("declare", "show", "D-00000-00000").ended(3).err()).contains("There is no declaration");
        assertThat(program.run("declare", "list").ended(2).err()).contains("--server URL");
        assertThat(program.run("declare", "list", "--server", address).ended(3).err())
                .contains("key");
    }

    @Test
    void aDraftIsSubmittedReviewedPublishedAndPutRight() throws IOException {
        Path form = folder.resolve("drafted.json");
        String said = """
                {"subject": {"identifier": "GB-COH:06666666", "name": "Tallow Row Ltd"}, "date": "2025-06-01",
                 "owners": [{"person": {"name": "%s", "birthDate": "1970-01"}, "interests": [{"type": "shareholding", "shares": 60}]}]%s}
                """;
        Files.writeString(form, said.formatted("Dora Wick", ""));
        String id = json(ask("declare", "draft", form.toString(), "--format", "json"))
                .get("id")
                .asString();
        assertThat(json(ask("declare", "draft", form.toString(), "--format", "json"))
                        .get("id")
                        .asString())
                .as("the same file again")
                .isEqualTo(id);
        assertThat(ask("declare", "submit", id).ended(0).out()).contains("Receipt " + id);
        assertThat(ask("declare", "review", id).ended(0).out()).contains(id + ", in-review");
        assertThat(ask("declare", "publish", id).ended(0).out()).contains(id + ", published");

        Files.writeString(form, said.formatted("Dora Wicks", ", \"reason\": \"The name was misspelt.\""));
        String correction = json(ask("declare", "correct", id, form.toString(), "--format", "json"))
                .get("number")
                .asString();
        assertThat(ask("declare", "publish", correction).ended(0).out()).contains("published");
        assertThat(ask("owners", "GB-COH:06666666").ended(0).out()).contains("Dora Wicks");

        Files.writeString(form, said.formatted("Dora Tallow", ""));
        String other = json(ask("declare", "draft", form.toString(), "--format", "json"))
                .get("id")
                .asString();
        ask("declare", "submit", other).ended(0);
        assertThat(ask("declare", "withdraw", other).ended(0).out()).contains(other + ", withdrawn");
        assertThat(ask("declare", "publish", other).ended(2).err()).contains("it is withdrawn");
    }

    private static Outcome run(String command) {
        return program.start(key, command.split(" ")).awaitEnd().ended(0);
    }

    private static Outcome ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--server", address));
        return program.start(key, all.toArray(String[]::new)).awaitEnd();
    }

    private static JsonNode json(Outcome outcome) {
        return JsonMapper.shared().readTree(outcome.ended(0).out());
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
