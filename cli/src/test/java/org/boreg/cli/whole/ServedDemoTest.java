package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.boreg.cli.whole.Program.Outcome;
import org.boreg.cli.whole.Program.Running;
import org.boreg.importer.demo.DemoRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a new user tries: the demo register, asked over HTTP and, beside the service, on its data folder. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ServedDemoTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String README_ADDRESS = "http://127.0.0.1:8080";
    /** A company whose owners have small stakes that add up, and the person at the top of the first case's chain. */
    private static final String ADDS_UP = "DK-CVR:99001488";

    private static final String TOP_OF_CHAIN = "EE19000111-P1";

    private static final String CHAIN_NAME = "Saltmarsh Lantern Ltd";
    private static final String CHAIN = DemoRegister.cases().get(0).identifier();

    /** Its founder sold parts of it, and it changed its name. */
    private static final String SOLD_IN_PARTS = "GB-COH:90000191";

    private static final String FOUNDERS_SHARES = "GB90000191-R1";

    @TempDir
    static Path folder;

    private static Program program;
    private static Running service;
    private static String address;
    private static String key;

    @BeforeAll
    static void serve() {
        program = new Program(folder);
        service = program.start("serve", "--demo", "--port", "0").awaitOut("Ctrl-C stops it.");
        address = KilledServiceTest.found("http://\\S+", service.out());
        key = KilledServiceTest.found("boreg_\\S+", service.err());
    }

    @AfterAll
    static void stopsInGoodOrder() throws Exception {
        ProcessHandle neo4j = new Register(folder.resolve("register-data-demo")).neo4j();
        Outcome outcome = service.signal("TERM").awaitEnd();
        neo4j.onExit().get(30, TimeUnit.SECONDS);
        outcome.ended(143);
        assertThat(outcome.err()).contains("Stopping").doesNotContain("Exception", "WARN", "\tat ");
    }

    @Test
    void theThreeCommandsThatItPrintsWork() {
        List<String> commands = service.out()
                .lines()
                .filter(line -> line.startsWith("  ") && line.contains(" --server "))
                .map(String::strip)
                .toList();
        assertThat(commands).hasSize(3);
        commands.forEach(
                command -> assertThat(program.shell(command).ended(0).out()).isNotBlank());
    }

    @Test
    void theCommandsThatTheReadmeGivesForTheDemoWork() throws Exception {
        List<String> lines = Files.readAllLines(Path.of(System.getProperty("boreg.root"), "README.md")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("./boreg ") || line.startsWith("curl \""))
                .filter(line -> line.contains(README_ADDRESS))
                .map(line -> line.replace(README_ADDRESS, withoutSlash(address)))
                .toList();
        assertThat(lines).hasSize(3);
        for (String line : lines) {
            if (line.startsWith("curl ")) {
                assertThat(get(line.substring("curl ".length()).replace("\"", "")))
                        .contains("GB-COH:90000011");
            } else {
                assertThat(program.shell(line.replace("./boreg", Program.launcher()))
                                .ended(0)
                                .out())
                        .contains("Saltmarsh Lantern Ltd");
            }
        }
    }

    private static String get(String uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    @Test
    void theChainIsShownWithEveryLink() {
        assertThat(program.run("owners", CHAIN, "--server", address).ended(0).out())
                .contains("Maarika Tormivälja  certain", "32.4 % of the shares", "Saltmarsh Lantern Ltd");
    }

    @Test
    void whatTheFounderSoldIsToldPeriodByPeriodWithTheStatementsThatSaySo() {
        assertThat(program.run("timeline", SOLD_IN_PARTS, "--server", address)
                        .ended(0)
                        .out())
                .containsSubsequence(
                        "Adelina Quillfeather",
                        "2014-05-01 until 2018-03-01  certain   100 % of the shares",
                        "2018-03-01 until 2023-05-15  certain   70 % of the shares",
                        "since 2023-05-15             certain   45 % of the shares",
                        "What began and ended above it",
                        "- Adelina Quillfeather in Brindlemoor Orchard Drinks Ltd: shareholding, 100 %",
                        "+ Adelina Quillfeather in Brindlemoor Orchard Drinks Ltd: shareholding, 70 %",
                        "statement ");
        assertThat(program.run("difference", SOLD_IN_PARTS, "2017-12-31", "2018-12-31", "--server", address)
                        .ended(0)
                        .out())
                .containsSubsequence(
                        "Adelina Quillfeather",
                        "before: certain   100 % of the shares",
                        "after:  certain   70 % of the shares",
                        "Benedick Orchardson-Lyle",
                        "before: nothing",
                        "What began and ended above it");
    }

    @Test
    void whoeverIsNotThereHasNoTimeline() {
        for (String[] place : new String[][] {{"--server", address}, {"--data", "register-data-demo"}}) {
            Outcome outcome = program.run(with(new String[] {"timeline", CHAIN, "--owner", "GB-COH:none"}, place))
                    .ended(3);
            assertThat(outcome.err()).contains("GB-COH:none");
            assertThat(outcome.out()).isEmpty();
        }
    }

    @Test
    void theAnswerIsTheSameOverBoltAndOverHttp() {
        for (String[] question : new String[][] {
            {"owners", CHAIN, "--threshold", "10", "--exclusive"},
            {"search", "lantern", "--type", "entity"},
            {"holdings", CHAIN},
            {"owners", CHAIN, "--as-of", "2018-01-01"},
            {"owners", ADDS_UP, "--regime", "all", "--threshold", "28"},
            {"portfolio", "GB-COH:90000011"},
            {"portfolio", TOP_OF_CHAIN, "--limit", "3"},
            {"paths", TOP_OF_CHAIN, CHAIN, "--hub-penalty", "1", "--alternatives", "2"},
            {"show", CHAIN, "--as-of", "2019-06-01", "--known-at", "2020-01-01"},
            {"holdings", SOLD_IN_PARTS, "--as-of", "2018-12-31"},
            {"search", "lantern", "--as-of", "2019-06-01"},
            {"history", CHAIN, "--known-at", "2022-01-01"},
            {"timeline", SOLD_IN_PARTS},
            {"timeline", SOLD_IN_PARTS, "--owner", SOLD_IN_PARTS, "--known-at", "2018-12-31"},
            {"timeline", CHAIN, "--regime", "eu-amlr"},
            {"difference", SOLD_IN_PARTS, "2010-01-01", "2026-01-01", "--threshold", "10", "--exclusive"},
            {"acts"}
        }) {
            assertThat(json(with(question, "--server", address)))
                    .isEqualTo(json(with(question, "--data", "register-data-demo")));
        }
    }

    @Test
    void theOwnersOfEveryCompanyAreThoseOfEachCompanyAlone() {
        String rows =
                program.run("owners", "--all", "--server", address).ended(0).out();
        assertThat(rows.lines().filter(row -> row.contains(CHAIN_NAME)))
                .singleElement()
                .asString()
                .contains("Maarika Tormivälja", "32.4");
        assertThat(program.run("owners", "--all", "--data", "register-data-demo", "--as", "jsonl")
                        .ended(0)
                        .out()
                        .lines()
                        .filter(row -> row.contains(CHAIN_NAME)))
                .singleElement()
                .asString()
                .contains("Maarika Tormivälja", "\"sharesMin\":32.4");
    }

    @Test
    void whatAPersonHasIsShownWithTheChainsToIt() {
        assertThat(program.run("portfolio", TOP_OF_CHAIN, "--server", address)
                        .ended(0)
                        .out())
                .contains("Beacon Shoal (Jersey) Limited", "32.4 % of the shares", "strongest chain: ", "statement ");
    }

    @Test
    void twoPartiesAreConnectedHopByHop() {
        assertThat(program.run("paths", CHAIN, TOP_OF_CHAIN, "--server", address)
                        .ended(0)
                        .out())
                .contains("12 hops", "is held by", "Maarika Tormivälja", "shareholding, 100 %");
        assertThat(program.run("paths", CHAIN, ADDS_UP, "--server", address)
                        .ended(0)
                        .out())
                .contains("not that the register knows of");
    }

    @Test
    void allRegimesAreShownSideBySide() {
        assertThat(program.run("owners", ADDS_UP, "--regime", "all", "--server", address)
                        .ended(0)
                        .out())
                .contains("threshold", "eu-amlr", "uk-psc", "ofac-50", "Sigrunn Tvedelinge", "regimes-disagree");
    }

    @Test
    void aDayOfThePastHasItsOwnAnswer() {
        assertThat(shares("2017-01-01")).isEqualTo(100);
        assertThat(shares("2019-01-01")).isEqualTo(70);
        assertThat(shares("2024-01-01")).isEqualTo(45);
        assertThat(program.run("history", FOUNDERS_SHARES, "--server", address)
                        .ended(0)
                        .out())
                .contains("interests/0/share/exact: 100 -> 70", "interests/0/share/exact: 70 -> 45");
    }

    private static int shares(String day) {
        return json("owners", SOLD_IN_PARTS, "--as-of", day, "--threshold", "1", "--server", address)
                .at("/owners/0/shares/min")
                .intValue();
    }

    @Test
    void whatIsExportedIsWhatWasImported() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), ServedDemoTest.key);
        Path file = folder.resolve("all.jsonl");
        JsonNode account = json("export", "-o", file.toString(), "--server", address, "--key-file", key.toString());

        List<String> exported = Files.readAllLines(file).stream()
                .map(line -> JSON.readTree(line).toString())
                .toList();
        assertThat(exported)
                .containsAll(DemoRegister.statements().stream()
                        .map(statement -> JSON.readTree(statement.toString()).toString())
                        .toList());
        assertThat(account.get("statements").intValue()).isEqualTo(exported.size());
    }

    @Test
    void whatIsExportedAsTablesIsWhatIsExportedAsJson() throws IOException {
        int statements = json("export", "-o", folder.resolve("t.json").toString(), "--server", address)
                .get("statements")
                .intValue();
        for (String name : List.of("t.csv", "t.zip")) {
            Path file = folder.resolve(name);
            json("export", "-o", file.toString(), "--server", address);

            JsonNode account = json(
                    "convert",
                    "bods",
                    file.toString(),
                    "-o",
                    folder.resolve("u.json").toString());

            assertThat(account.get("statements").intValue()).as(name).isEqualTo(statements);
            assertThat(account.path("counts").isEmpty()).as(name).isTrue();
        }
    }

    @Test
    void whoFollowsTheChangesHearsOfWhatComes() throws IOException {
        Running following = program.start("changes", "--follow", "--server", address)
                .awaitOut(DemoRegister.statements().get(0).get("recordId").stringValue());
        Path file = Samples.ownedCompany(folder.resolve("followed.jsonl"), "07777777");

        program.run("import", file.toString(), "--data", "register-data-demo").ended(0);

        following.awaitOut("record-h07777777").signal("INT").awaitEnd();
    }

    @Test
    void namesAreFoundInTheirOwnScript() {
        assertThat(program.run("search", "Вітроломська", "--server", address)
                        .ended(0)
                        .out())
                .contains("Вітроломська");
    }

    @Test
    void aStatementIsShownAsItWasPublished() {
        JsonNode statement = json("show", CHAIN, "--data", "register-data-demo").at("/records/0");
        String id = statement.get("statementId").stringValue();
        assertThat(json("show", id, "--data", "register-data-demo")
                        .get("recordId")
                        .stringValue())
                .isEqualTo(statement.get("recordId").stringValue());
        assertThat(json("show", id, "--server", address).get("statementId").stringValue())
                .isEqualTo(id);
    }

    @Test
    void whatTheRegisterDoesNotHaveIsSaid() {
        for (String[] place : new String[][] {{"--server", address}, {"--data", "register-data-demo"}}) {
            Outcome outcome = program.run(with(new String[] {"show", "GB-COH:none"}, place))
                    .ended(3);
            assertThat(outcome.err()).contains("neither a party nor a statement", "GB-COH:none");
            assertThat(outcome.out()).isEmpty();
            program.run(with(new String[] {"owners", "GB-COH:none"}, place)).ended(3);
        }
    }

    @Test
    void anImportOverHttpNeedsTheKey() throws IOException {
        Path file = Samples.ownedCompany(folder.resolve("over-http.jsonl"), "03456789");
        Path keyFile = Files.writeString(folder.resolve("key"), key + "\n");

        assertThat(program.run("import", file.toString(), "--server", address)
                        .ended(3)
                        .err())
                .contains("BOREG_KEY", "--key-file");
        String[] withKey = {"import", file.toString(), "--server", address, "--key-file", keyFile.toString()};
        assertThat(program.run(withKey).ended(0).out()).contains("3 loaded + 0 unchanged");
        assertThat(program.run(withKey).ended(0).out()).contains("Nothing new");
    }

    @Test
    void keysAreMadeUsedAndRevoked() throws IOException {
        Path keyFile = Files.writeString(folder.resolve("key"), key + "\n");
        String[] where = {"--server", address, "--key-file", keyFile.toString()};
        String[] wish = {"keys", "create", "--role", "filer", "--company", CHAIN, "--label", "Its filer"};

        assertThat(program.run(with(wish, "--server", address)).ended(3).err()).contains("BOREG_KEY");
        Outcome made = program.run(with(wish, where)).ended(0);
        assertThat(made.out()).matches("boreg_[0-9a-f]{16}_\\S{43}\\R");
        String id = made.out().split("_")[1];
        Path filer = Files.writeString(folder.resolve("filer"), made.out());
        String[] asFiler = {"--server", address, "--key-file", filer.toString()};

        assertThat(json(with(new String[] {"keys", "show", id}, where))
                        .at("/companies/0")
                        .asString())
                .isEqualTo(CHAIN);
        assertThat(program.run(with(new String[] {"keys", "list"}, asFiler))
                        .ended(3)
                        .err())
                .contains("does not allow");
        program.run(with(new String[] {"search", "lantern"}, asFiler)).ended(0);
        assertThat(program.run(with(new String[] {"keys", "revoke", id, "--reason", "Lost"}, where))
                        .ended(0)
                        .out())
                .contains("Its filer, revoked", "by operator: Lost");
        assertThat(program.run(with(new String[] {"search", "lantern"}, asFiler))
                        .ended(3)
                        .err())
                .contains("This key was revoked");
        assertThat(program.run(with(new String[] {"keys", "list"}, where))
                        .ended(0)
                        .out())
                .contains("revoked", "filer", CHAIN, id)
                .doesNotContain(made.out().strip());
    }

    @Test
    void anApplicationIsListedGrantedAndRevoked() throws Exception {
        Path keyFile = Files.writeString(folder.resolve("key"), key + "\n");
        String[] where = {"--server", address, "--key-file", keyFile.toString()};
        String said =
                "{\"name\":\"Ana Q.\",\"capacity\":\"journalist\",\"purpose\":\"p\",\"contact\":\"c\",\"evidence\":\"e\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(withoutSlash(address) + "/api/v1/legitimate-interest"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(said))
                .build();
        String id = JSON.readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .at("/about/id")
                .asString();

        assertThat(program.run(with(new String[] {"legitimate-interest", "list"}, where))
                        .ended(0)
                        .out())
                .contains("(12 working days)", "applied", "journalist", "Ana Q.", id);
        assertThat(program.run(with(new String[] {"legitimate-interest", "grant", id}, where))
                        .ended(0)
                        .out())
                .contains("Ana Q., journalist: granted", "by operator", "key not collected yet");
        assertThat(program.run(with(new String[] {"legitimate-interest", "refuse", id, "--reason", "x"}, where))
                        .ended(2)
                        .err())
                .contains("This application is granted");
        assertThat(program.run(with(new String[] {"legitimate-interest", "revoke", id, "--reason", "A mistake"}, where))
                        .ended(0)
                        .out())
                .contains("revoked", "by operator: A mistake");
    }

    @Test
    void anImportOverHttpIsTriedThenDoneThenUndone() throws IOException {
        Path owned = Samples.ownedCompany(folder.resolve("undone.jsonl"), "07654399");
        String bad = "{\"statementNo\": \"1\"}";
        Files.writeString(owned, Files.readString(owned) + bad + "\n");
        Path rejects = folder.resolve("rejects.jsonl");
        Path keyFile = Files.writeString(folder.resolve("key"), key + "\n");
        String[] where = {"--server", address, "--key-file", keyFile.toString()};

        Outcome trial = program.run(with(new String[] {"import", owned.toString(), "--dry-run"}, where))
                .ended(1);
        assertThat(trial.err()).contains("This was a trial");
        program.run(with(new String[] {"owners", "GB-COH:07654399"}, where)).ended(3);
        Outcome done = program.run(with(
                new String[] {"import", owned.toString(), "--rejects", rejects.toString(), "--fail-on", "never"},
                where));
        assertThat(done.out()).contains("4 statements read = 3 loaded + 0 unchanged + 1 rejected");
        assertThat(rejects).hasContent(bad);
        assertThat(folder.resolve("rejects.reasons.jsonl")).content().contains("statementId");

        JsonNode listed = JSON.readTree(program.run(with(new String[] {"imports", "--format", "json"}, where))
                .ended(0)
                .out());
        String id = listed.at("/items/0/id").stringValue();
        assertThat(program.run(with(new String[] {"imports", "show", id}, where))
                        .ended(0)
                        .out())
                .contains("undone.jsonl, complete", "SHA-256");
        assertThat(program.run(with(new String[] {"imports", "rejects", id}, where))
                        .ended(0)
                        .out())
                .contains(bad);
        assertThat(program.run(with(new String[] {"imports", "pause", id}, where))
                        .ended(2)
                        .err())
                .contains("has ended");
        assertThat(program.run(with(new String[] {"imports", "undo", id, "--reason", "Sent by mistake"}, where))
                        .ended(0)
                        .out())
                .contains("undone.jsonl, undone");
        program.run(with(new String[] {"owners", "GB-COH:07654399"}, where)).ended(3);
        assertThat(program.run(with(new String[] {"acts"}, where)).ended(0).out())
                .contains("undo of import " + id + ": 3 statements");
    }

    @Test
    void anImportBesideTheServiceUsesItsNeo4j() throws IOException {
        Path file = Samples.ownedCompany(folder.resolve("beside.jsonl"), "04567890");
        String[] beside = {"import", file.toString(), "--data", "register-data-demo"};
        assertThat(program.run(beside).ended(0).out())
                .contains("3 statements read = 3 loaded + 0 unchanged + 0 rejected");
        assertThat(program.run(beside).ended(0).out()).contains("0 loaded + 3 unchanged", "Nothing new");
        assertThat(program.run("owners", "GB-COH:04567890", "--server", address)
                        .ended(0)
                        .out())
                .contains("Person p04567890");
    }

    @Test
    void whatIsBrokenIsListedAndTheRestGoesIn() throws IOException {
        Path file = Samples.brokenInTheMiddle(folder.resolve("broken.jsonl"), "02345678");

        Outcome outcome = program.run("import", file.toString(), "--data", "register-data-demo")
                .ended(1);
        assertThat(outcome.out())
                .contains("missing_field", "broken.jsonl, line 2", "unreadable_json", "broken.jsonl, line 3")
                .contains("5 statements read = 3 loaded + 0 unchanged + 2 rejected");
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aSecondServiceOnTheFolderUsesTheSameNeo4jAndLeavesItRunning() {
        Running second = program.start("serve", "--data", "register-data-demo", "--port", "0")
                .awaitOut("The register answers at");
        String other = KilledServiceTest.found("http://\\S+", second.out());
        assertThat(second.err()).doesNotContain("boreg_");
        program.run("owners", CHAIN, "--server", other).ended(0);
        second.signal("INT").awaitEnd().ended(130);
        program.run("owners", CHAIN, "--data", "register-data-demo").ended(0);
    }

    @Test
    void theLogOfWhoDidWhatIsReadAndProven() throws IOException {
        Path key = Files.writeString(folder.resolve("key-of-the-log"), ServedDemoTest.key);
        String[] served = {"--server", address, "--key-file", key.toString()};
        String[] beside = {"--data", "register-data-demo"};
        assertThat(program.run(with(new String[] {"audit", "--limit", "1000"}, served))
                        .ended(0)
                        .out())
                .contains("import.begin", "import.end", "read.audit", "by operator as operator");
        String end = JSON.readTree(program.run(with(new String[] {"audit", "verify", "--format", "json"}, beside))
                        .ended(0)
                        .out())
                .get("end")
                .stringValue();
        assertThat(program.run(with(new String[] {"audit", "verify", "--noted", end}, served))
                        .ended(0)
                        .out())
                .contains("as they were written");
        String other = end.substring(0, end.length() - 1) + (end.endsWith("0") ? "1" : "0");
        assertThat(program.run(with(new String[] {"audit", "verify", "--noted", other}, beside))
                        .ended(1)
                        .out())
                .contains("not the entry that was noted");
        assertThat(program.run("audit", "--server", address).ended(3).err()).contains("does not allow this");
    }

    @Test
    void onlyTheHashOfTheKeyIsKeptAndNobodyElseReadsIt() throws IOException {
        Path hash = folder.resolve("register-data-demo/operator-key.sha256");
        assertThat(Files.readString(hash)).matches("[0-9a-f]{64}\\s*");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(hash)))
                .isEqualTo("rw-------");
    }

    private static JsonNode json(String... arguments) {
        return JSON.readTree(
                program.run(with(arguments, "--format", "json")).ended(0).out());
    }

    private static String[] with(String[] arguments, String... more) {
        return java.util.stream.Stream.of(arguments, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }
}
