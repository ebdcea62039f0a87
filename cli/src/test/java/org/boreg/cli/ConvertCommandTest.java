package org.boreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.boreg.cli.terminal.TestConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConvertCommandTest {

    private static final String RECORD =
            "{\"company_number\":\"01234567\",\"data\":{\"kind\":\"individual-person-with-significant-control\","
                    + "\"name\":\"Ada Example\",\"notified_on\":\"2016-04-06\","
                    + "\"natures_of_control\":[\"ownership-of-shares-75-to-100-percent\"],"
                    + "\"links\":{\"self\":\"/company/01234567/persons-with-significant-control/individual/a\"}}}";
    private static final String UNKNOWN = "{\"data\":{\"kind\":\"unknown-kind\"}}";

    private static final String ENTITY =
            "{\"statementID\":\"e1\",\"statementType\":\"entityStatement\",\"name\":\"Lamp\","
                    + "\"identifiers\":[{\"scheme\":\"GB-COH\"}]}";

    private final TestConsole console = TestConsole.file();

    @TempDir
    Path folder;

    @Test
    void recordsOfGleifBecomeStatementsToo() throws IOException {
        Path out = folder.resolve("gleif.jsonl");

        assertThat(run("gleif", file("2026-09-18-lei.json", """
                                {"records": [{"LEI": {"$": "529900T8BM49AURSDO55"}, "Entity": {"LegalName": {"$": "Lantern SE"},
                                 "EntityStatus": {"$": "ACTIVE"}}, "Registration": {"LastUpdateDate": {"$": "2026-01-02T00:00:00Z"}}}]}
                                """), "-o", out))
                .isIn(ExitCode.DONE, ExitCode.DATA_HAS_ERRORS);

        assertThat(Files.readString(out)).contains("Lantern SE", "XI-LEI", "529900T8BM49AURSDO55");
    }

    @Test
    void recordsBecomeStatementsInTheFile() throws IOException {
        Path out = folder.resolve("psc.jsonl");

        assertThat(run("psc", file("psc-snapshot-2026-09-18_1of1.txt", RECORD), "-o", out))
                .isEqualTo(ExitCode.DONE);

        List<JsonNode> statements = Files.readAllLines(out).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(statements)
                .extracting(statement -> statement.path("recordType").asString())
                .containsExactly("entity", "person", "relationship");
        assertThat(statements.get(0).at("/publicationDetails/publicationDate").asString())
                .isEqualTo("2026-09-18");
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("1 record became 3 statements; 0 rejected");
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        Path file = file("2026-09-18.txt", RECORD, UNKNOWN);

        run("psc", file, "-o", folder.resolve("one.jsonl"));
        run("psc", file, "-o", folder.resolve("two.jsonl"));

        assertThat(folder.resolve("one.jsonl")).hasSameBinaryContentAs(folder.resolve("two.jsonl"));
    }

    @Test
    void whatCannotBeUnderstoodIsListedAndLeftOut() throws IOException {
        Path file = file("psc.txt", RECORD, UNKNOWN);

        assertThat(run("psc", file, "--published", "2026-09-18", "-o", folder.resolve("psc.json"), "--format", "json"))
                .isEqualTo(ExitCode.DATA_HAS_ERRORS);

        JsonNode account = JsonMapper.shared().readTree(console.out());
        assertThat(account.path("records").intValue()).isEqualTo(2);
        assertThat(account.path("statements").intValue()).isEqualTo(3);
        assertThat(account.path("rejected").intValue()).isEqualTo(1);
        assertThat(account.at("/counts/psc_kind_unknown").intValue()).isEqualTo(1);
    }

    @Test
    void companiesGetTheirNames() throws IOException {
        Path companies = file("companies.csv", "CompanyName, CompanyNumber", "\"EXAMPLE, LTD\",\"01234567\"");
        Path out = folder.resolve("psc.jsonl");

        run("psc", file("2026-09-18.txt", RECORD), "--companies", companies, "-o", out);

        assertThat(Files.readAllLines(out).get(0)).contains("\"name\":\"EXAMPLE, LTD\"");
    }

    @Test
    void theDayOfPublicationIsNeverGuessed() throws IOException {
        Path one = file("part-2026-09-18.txt", RECORD);
        Path other = file("part-2026-09-19.txt", RECORD);
        Path none = file("part-2026-99-99.txt", RECORD);

        assertThat(run("psc", one, other, "-o", folder.resolve("psc.json"))).isEqualTo(ExitCode.USAGE);
        assertThat(run("psc", none, "-o", folder.resolve("psc.json"))).isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains("--published");
        assertThat(folder.resolve("psc.json")).doesNotExist();
    }

    @Test
    void whatCannotBeReadOrWrittenIsToldAndNothingIsLeft() throws IOException {
        Path file = file("2026-09-18.txt", RECORD);
        Path out = folder.resolve("psc.json");

        assertThat(run("psc", folder.resolve("none.txt"), "-o", out)).isEqualTo(ExitCode.USAGE);
        assertThat(run("psc", file, "-o", folder)).isEqualTo(ExitCode.USAGE);
        assertThat(run("psc", file, "-o", file)).isEqualTo(ExitCode.USAGE);
        assertThat(run("psc", file, "--companies", folder.resolve("none.csv"), "-o", out))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("psc", file, "--companies", file, "-o", out)).isEqualTo(ExitCode.FAILURE);
        assertThat(console.err()).contains("cannot be read as CSV");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactly("2026-09-18.txt");
        }
    }

    @Test
    void statementsBecomeTablesAndComeBack() throws IOException {
        Path json = file("statements.jsonl", ENTITY, ENTITY.replace("e1", "e2"));
        Path csv = folder.resolve("statements.csv");
        Path zip = folder.resolve("statements.zip");
        Path back = folder.resolve("back.jsonl");

        assertThat(run("bods", json, "-o", csv)).isEqualTo(ExitCode.DONE);
        assertThat(run("bods", csv, "-o", zip)).isEqualTo(ExitCode.DONE);
        assertThat(run("bods", zip, "-o", back)).isEqualTo(ExitCode.DONE);

        assertThat(Files.readAllLines(csv).get(0)).isEqualTo("statementID,statementType,name,identifiers/0/scheme");
        assertThat(Files.readAllLines(back).stream()
                        .map(line -> JsonMapper.shared().readTree(line)))
                .containsExactlyElementsOf(Files.readAllLines(json).stream()
                        .map(line -> JsonMapper.shared().readTree(line))
                        .toList());
        assertThat(console.err()).doesNotContain("exactly");
    }

    @Test
    void whatTablesCannotSayExactlyIsSaid() throws IOException {
        Path json = file("statements.jsonl", ENTITY.replace("\"Lamp\"", "5"));

        assertThat(run("bods", json, "-o", folder.resolve("statements.csv.gz"))).isEqualTo(ExitCode.DONE);

        assertThat(console.err()).contains("Tables cannot say all of the statements exactly: 1", "the first is e1");
    }

    @Test
    void statementsHaveNoDayOfPublicationToBeGiven() throws IOException {
        assertThat(run("bods", file("a.jsonl", ENTITY), "--published", "2026-09-18", "-o", folder.resolve("a.csv")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("a.csv")).doesNotExist();
    }

    @Test
    void aTableWithABrokenRowIsConvertedWithoutIt() throws IOException {
        Path csv = file("a.csv", "statementID,statementType", "\"e1,entityStatement", "e2,entityStatement");

        assertThat(run("bods", csv, "-o", folder.resolve("a.jsonl"))).isEqualTo(ExitCode.DATA_HAS_ERRORS);

        assertThat(folder.resolve("a.jsonl")).content().contains("e2").hasLineCount(1);
        assertThat(console.err()).contains("table_row_unreadable", "a.csv, line 2");
    }

    private int run(Object... arguments) {
        String[] all = Stream.concat(Stream.of("convert"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new);
        Interruption interruption = new Interruption();
        int code = new Boreg(console.console(), Map.of(), interruption).run(all);
        interruption.over();
        return code;
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
