package org.boreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.boreg.cli.terminal.TestConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line itself: nothing here gets as far as a register. */
class BoregTest {

    private final TestConsole console = TestConsole.file();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "serve, --demo --port --bind --index-memory --disclosure --publisher --regime --review-confirmations --rate-limit --oidc-issuer --oidc-audience --oidc-roles-claim --oidc-companies-claim --oidc-client-id --oidc-client-secret-file --holidays --data --neo4j-uri --neo4j-auth-file --format --debug",
        "import, FILE --load --source --published --companies --snapshot --data --neo4j-uri --neo4j-auth-file --server --key-file --format --debug",
        "validate, FILE --html --lang --fail-on --sample --max-listed --schema-dir --today --threads --format --debug",
        "upgrade, FILE --output --format --debug",
        "convert, SOURCE FILE --output --published --companies --format --debug",
        "search, TEXT --type --jurisdiction --kind --nationality --status --birth-year --role --facets --limit --as-of --known-at --data --neo4j-uri --server --format --debug",
        "show, ID --data --neo4j-uri --server --format --debug",
        "owners, ID --all --output --as --regime --threshold --exclusive --listed --from --as-of --known-at --data --neo4j-uri --server --format --debug",
        "portfolio, ID --limit --as-of --known-at --data --neo4j-uri --server --format --debug",
        "paths, A B --alternatives --hub-penalty --as-of --known-at --data --neo4j-uri --server --format --debug",
        "timeline, ID --owner --regime --threshold --exclusive --listed --known-at --data --neo4j-uri --server --format --debug",
        "difference, ID FROM TO --regime --threshold --exclusive --listed --known-at --data --neo4j-uri --server --format --debug",
        "history, ID --as-of --known-at --data --neo4j-uri --server --format --debug",
        "export, --output --as --upgraded --as-of --known-at --data --neo4j-uri --server --format --debug",
        "rebuild, --data --neo4j-uri --format --debug",
        "holdings, ID --limit --data --neo4j-uri --server --format --debug",
        "changes, --after --limit --follow --original --data --neo4j-uri --server --key-file --format --debug",
        "redact, STATEMENT_ID --with --reason --by --data --neo4j-uri --server --key-file --format --debug",
        "acts, --limit --data --neo4j-uri --server --format --debug",
        "audit, --limit --about --data --neo4j-uri --server --key-file --format --debug verify",
        "audit verify, --noted --data --neo4j-uri --server --key-file --format --debug",
        "party, merge split revoke candidates",
        "party merge, ID --reason --by --data --neo4j-uri --server --key-file --format --debug",
        "party split, ID --record --reason --by --data --neo4j-uri --server --format --debug",
        "party revoke, ACT_ID --reason --by --data --neo4j-uri --server --format --debug",
        "party candidates, ID --limit --data --neo4j-uri --server --format --debug",
        "keys, create list show revoke",
        "keys create, --role --company --label --expires --server --key-file --format --debug",
        "keys list, --limit --server --key-file --format --debug",
        "keys show, KEY_ID --server --key-file --format --debug",
        "keys revoke, KEY_ID --reason --server --key-file --format --debug",
        "declare, check draft submit list show withdraw correct review confirm close publish return due",
        "declare draft, FILE --server --key-file --format --debug",
        "declare withdraw, ID --server --key-file --format --debug",
        "declare correct, ID FILE --server --key-file --format --debug",
        "declare review, ID --server --key-file --format --debug",
        "declare check, FILE --lang --server --key-file --format --debug",
        "declare submit, FILE --lang --server --key-file --format --debug",
        "declare list, --state --subject --late --limit --server --key-file --format --debug",
        "declare show, ID --server --key-file --format --debug",
        "declare confirm, SUBJECT --date --server --key-file --format --debug",
        "declare close, SUBJECT --reason --date --server --key-file --format --debug",
        "declare publish, ID --server --key-file --format --debug",
        "declare return, ID --reason --server --key-file --format --debug",
        "declare due, --late --server --key-file --format --debug",
        "legitimate-interest, list show grant refuse revoke",
        "legitimate-interest list, --state --limit --server --key-file --format --debug",
        "legitimate-interest show, ID --server --key-file --format --debug",
        "legitimate-interest grant, ID --until --reason --server --key-file --format --debug",
        "legitimate-interest refuse, ID --reason --server --key-file --format --debug",
        "legitimate-interest revoke, ID --reason --server --key-file --format --debug",
        "version, --format",
    })
    void helpNamesEveryOption(String command, String options) {
        assertThat(run(words(command + " --help"))).isZero();
        assertThat(console.out()).contains(options.split(" "));
        assertThat(console.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "import",
                "validate",
                "upgrade",
                "convert",
                "search",
                "show",
                "owners",
                "timeline",
                "difference",
                "holdings",
                "portfolio",
                "paths",
                "party",
                "redact",
                "acts",
                "audit",
                "declare",
                "changes",
                "export",
                "history",
                "keys",
                "legitimate-interest",
                "rebuild"
            })
    void helpHasExamplesThatFitALine(String command) {
        assertThat(run("help", command)).isZero();
        assertThat(console.out()).contains("Example", "boreg " + command);
        assertThat(console.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void helpNamesCommandsExitCodesAndEnvironment() {
        assertThat(run("--help")).isZero();
        assertThat(console.out())
                .contains(
                        "serve",
                        "import",
                        "validate",
                        "upgrade",
                        "convert",
                        "search",
                        "show",
                        "owners",
                        "holdings",
                        "changes",
                        "Exit codes:",
                        "BOREG_JAVA_OPTS");
    }

    @Test
    void noCommandIsAnswered() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains("Usage: boreg");
    }

    @ParameterizedTest
    @CsvSource({
        "serach, did you mean",
        "search --colour x, --colour",
        "search, TEXT",
        "search x --format yaml, 'text or json, not \"yaml\"'",
        "validate, FILE",
        "validate x.json --lang fr, en or es",
        "validate x.json --fail-on info, error or warning",
        "validate x.json --sample 0, --sample is a number from 1",
        "validate x.json --max-listed -1, --max-listed is a number from 0",
        "validate x.json --threads 0, --threads is a number from 1",
        "validate x.json --today tomorrow, a date such as",
        "validate x.json --schema-dir nowhere, --schema-dir",
        "convert moon x.json -o y.json, 'SOURCE is one of bods, gleif, psc, not \"moon\"'",
        "convert psc -o y.json, FILE",
        "convert gleif x.json -o y.json --companies z.csv, --companies is for psc alone",
        "convert psc x.json --published soon -o y.json, --published is a day such as",
        "search x --limit 0, --limit is a number from 1",
        "search x --type company, entity or person",
        "owners GB-COH:1 --threshold 120, from 0 to 100",
        "owners GB-COH:1 --threshold many, --threshold",
        "portfolio a --limit 0, --limit is a number from 1",
        "portfolio, ID",
        "paths a, B",
        "paths a b --alternatives 51, --alternatives is a number from 0 to 50",
        "paths a b --hub-penalty -1, --hub-penalty is a number of hops",
        "paths a b --as-of yesterday, --as-of is a day",
        "owners a --regime none, one of threshold",
        "import pom.xml --source land, '--source is auto, bods, gleif or psc'",
        "import pom.xml --snapshot, statements of BODS",
        "import pom.xml --source psc, say it with --published",
        "import pom.xml --source psc --published yesterday, '--published is a day'",
        "import pom.xml --source gleif --snapshot, --snapshot is for psc alone",
        "import x.json --load sideways, 'auto, offline or online'",
        "owners GB-COH:1 --from nowhere.json, no such file",
        "owners GB-COH:1 --from nowhere.json --server http://h, --from asks no register",
        "owners --all --from x.json --format json, --as jsonl",
        "owners GB-COH:1 -o x.csv, for --all alone",
        "owners GB-COH:1 --all --from x.json, not for both",
        "owners --all --from x.json --as xml, csv",
        "changes --limit 0, --limit is a number from 1",
        "changes --after, --after",
        "owners, ID",
        "timeline, ID",
        "timeline x --known-at soon, --known-at is a day such as",
        "timeline x --threshold 120, from 0 to 100",
        "timeline x --regime eu-amlr --threshold 20, alone",
        "difference x, FROM",
        "difference x 2024, 'FROM is a day such as 2024-03-31, not \"2024\"'",
        "difference x 2024-01-01 soon, TO is a day such as",
        "difference x 2024-01-01 2023-01-01, FROM is a day before TO",
        "show x --data a --server http://h, only one of",
        "party, party merge",
        "party merge a --reason x, ID",
        "party merge a b, --reason",
        "party split a --reason x, --record",
        "party revoke a --reason ' ', reason",
        "redact a --reason x, --with",
        "redact a --reason x --with nowhere.json, nowhere.json",
        "show x --server ftp://h, no address of a register",
        "show x --server 'not a url', no address of a register",
        "show x --neo4j-uri bolt://h:1, BOREG_NEO4J_PASSWORD",
        "keys, keys create",
        "keys list, --server URL",
        "keys list --server http://h --limit 0, --limit is a number from 1",
        "keys create --role filer --server http://h, --label",
        "keys revoke a --server http://h, --reason",
        "legitimate-interest, legitimate-interest list",
        "legitimate-interest list, --server URL",
        "legitimate-interest refuse a --server http://h, --reason",
        "serve --port 99999, --port is a number",
        "serve --port 0 --rate-limit -1, a number from 0",
        "serve --port 0 --oidc-issuer https://id.example, --oidc-audience",
        "serve --port 0 --oidc-issuer http://id.example --oidc-audience a, 'https://id.example'",
        "serve --port 0 --holidays nowhere.txt, --holidays nowhere.txt",
        "serve --bind nowhere.invalid, --bind is an address",
    })
    void whatIsNotUnderstoodIsSaidInALine(String arguments, String said) {
        assertThat(run(words(arguments))).isEqualTo(ExitCode.USAGE);
        assertThat(console.err().toLowerCase()).contains(said.toLowerCase()).doesNotContain("exception", "\tat ");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsAUsageErrorAndLeavesNoRegister() {
        Path data = folder.resolve("data");
        assertThat(run("import", folder.resolve("none.json").toString(), "--data", data.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains("none.json: there is no such file");
        assertThat(data).doesNotExist();
    }

    @Test
    void askingWhereThereIsNoRegisterLeavesNothingBehind() {
        Path data = folder.resolve("data");
        assertThat(run("search", "x", "--data", data.toString())).isEqualTo(ExitCode.FAILURE);
        assertThat(console.err()).contains("There is no register in");
        assertThat(data).doesNotExist();
    }

    @Test
    void aServerThatIsAwayIsAFailure() throws IOException {
        assertThat(run("search", "x", "--server", "http://127.0.0.1:" + freePort()))
                .isEqualTo(ExitCode.FAILURE);
        assertThat(console.err()).contains("cannot be reached").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aPortInUseIsSaidBeforeAnythingStarts() throws IOException {
        Path data = folder.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run("serve", "--port", String.valueOf(taken.getLocalPort()), "--data", data.toString()))
                    .isEqualTo(ExitCode.FAILURE);
            assertThat(console.err()).contains("port " + taken.getLocalPort(), "--port");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aServerOfTheEnvironmentGivesWayToAFolderOnTheCommandLine() {
        Path data = folder.resolve("data");
        int code = new Boreg(console.console(), Map.of("BOREG_NEO4J_URI", "bolt://127.0.0.1:1"), new Interruption())
                .run("search", "x", "--data", data.toString());
        assertThat(code).isEqualTo(ExitCode.FAILURE);
        assertThat(console.err()).contains("There is no register in " + data);
    }

    @Test
    void debugShowsWhere() {
        Path data = folder.resolve("data");
        run("search", "x", "--debug", "--data", data.toString());
        assertThat(console.err()).contains("CannotAnswer", "\tat org.boreg.cli");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(run("--version")).isZero();
        assertThat(console.out().lines()).hasSize(1).first().asString().startsWith("boreg ");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{}, '\"public\" is an object with what this tier sees; it is missing.'",
        "'', The policy is an object",
        "{\"everybody\": {}}, '\"everybody\" is nothing that a policy knows'",
    })
    void aPolicyThatCannotBeUnderstoodKeepsTheRegisterShut(String policy, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), policy);

        assertThat(run(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString(),
                        "--disclosure",
                        file.toString()))
                .isEqualTo(2);
        assertThat(console.err()).contains("--disclosure " + file + ": ", problem);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aPolicyThatIsNotThereKeepsTheRegisterShut() {
        assertThat(run(
                        "serve",
                        "--port",
                        "0",
                        "--disclosure",
                        folder.resolve("none.json").toString()))
                .isEqualTo(2);
        assertThat(console.err()).contains("none.json: the file cannot be read as UTF-8 text");
    }

    private int run(String... arguments) {
        return new Boreg(console.console(), Map.of(), new Interruption()).run(arguments);
    }

    /** Split at spaces, but not within single quotes. */
    private static String[] words(String line) {
        return Pattern.compile("'([^']*)'|\\S+")
                .matcher(line)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group())
                .toArray(String[]::new);
    }
}
