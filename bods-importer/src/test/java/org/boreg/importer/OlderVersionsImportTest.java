package org.boreg.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.boreg.graph.read.HoldingView;
import org.boreg.graph.read.SearchHit;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.graph.read.StatementView;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.Warrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RegisterUnderTest.class)
class OlderVersionsImportTest {

    private static final String COMPANY = id("company");
    private static final String OWNER = id("owner");
    private static final String HOLDING = id("holding");

    @TempDir
    Path folder;

    private RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void aFileOfAnOlderVersionGoesInAndAnswersAsOneOf04() throws IOException {
        ImportReport report =
                run(entity(COMPANY, "Amber Quay Ltd", ""), person(OWNER, ""), holding(HOLDING, COMPANY, OWNER, 60, ""));

        assertThat(report.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0));
        assertThat(report.hasErrors()).isFalse();
        HoldingView holding = holders("Amber Quay Ltd").get(0);
        assertThat(holding.party().name()).isEqualTo("Ines Moulin");
        assertThat(holding.interests().get(0).share().exact()).hasToString("60");
        StatementView kept = graph.statements().statement(COMPANY).orElseThrow();
        assertThat(kept.text()).isEqualTo(entity(COMPANY, "Amber Quay Ltd", ""));
        assertThat(kept.bodsVersion()).isEqualTo("0.2");
        assertThat(kept.reading()).contains("\"recordType\":\"entity\"");
    }

    @Test
    void aReplacedStatementMakesWayInWhateverOrderTheFileHasThem() throws IOException {
        String newer = entity(id("company-2"), "Beryl Quay Ltd", COMPANY);

        run(newer, entity(COMPANY, "Amber Quay Ltd", ""), person(OWNER, ""), holding(HOLDING, COMPANY, OWNER, 60, ""));

        assertThat(holders("Beryl Quay Ltd")).hasSize(1);
        assertThat(graph.statements().statement(COMPANY).orElseThrow().current())
                .isFalse();
        assertThat(graph.statements().statement(id("company-2")).orElseThrow().current())
                .isTrue();
    }

    @Test
    void aReferenceToAReplacedStatementLeadsToTheSameRecord() throws IOException {
        run(
                entity(COMPANY, "Amber Quay Ltd", ""),
                entity(id("company-2"), "Beryl Quay Ltd", COMPANY),
                person(OWNER, ""),
                holding(HOLDING, COMPANY, OWNER, 60, ""),
                holding(id("holding-2"), id("company-2"), OWNER, 10, ""));

        assertThat(holders("Beryl Quay Ltd")).hasSize(2);
    }

    @Test
    void whatOnlyTheRegisterHasIsReplacedToo() throws IOException {
        run(entity(COMPANY, "Amber Quay Ltd", ""), person(OWNER, ""), holding(HOLDING, COMPANY, OWNER, 60, ""));
        run(holding(id("holding-2"), COMPANY, OWNER, 30, HOLDING));
        run(holding(id("holding-3"), COMPANY, OWNER, 20, id("holding-2")));

        List<HoldingView> holders = holders("Amber Quay Ltd");
        assertThat(holders).hasSize(1);
        assertThat(holders.get(0).interests().get(0).share().exact()).hasToString("20");
        assertThat(recordId(HOLDING)).isEqualTo(recordId(id("holding-3")));
    }

    @Test
    void aSeriesThatGoesOnInBods04IsWhatItSaysThere() throws IOException {
        run(entity(COMPANY, "Amber Quay Ltd", ""), person(OWNER, ""), holding(HOLDING, COMPANY, OWNER, 60, ""));
        run(holding(id("holding-2"), COMPANY, OWNER, 30, HOLDING));
        String owner = "\"" + recordId(OWNER) + "\"";
        graph.writer()
                .write(
                        List.of(Statements.holding(
                                recordId(HOLDING), recordId(COMPANY), owner, 10, "2024-02-01", "updated")),
                        "import-of-a-test");

        assertThat(holders("Amber Quay Ltd"))
                .extracting(
                        holding -> holding.interests().get(0).share().exact().toString())
                .containsExactly("10.0");
    }

    @Test
    void aStatementOfAnOlderVersionIsRedactedByOneOfItsVersionInTheSamePlaceOfItsSeries() throws IOException {
        run(entity(COMPANY, "Amber Quay Ltd", ""), person(OWNER, ""), holding(HOLDING, COMPANY, OWNER, 60, ""));
        run(holding(id("holding-2"), COMPANY, OWNER, 30, HOLDING));
        String record = recordId(id("holding-2"));

        graph.acts()
                .redact(
                        id("holding-2"),
                        Replacement.read(holding(id("holding-2"), COMPANY, OWNER, 25, HOLDING), graph),
                        new Warrant("Registrar", "A wrong figure"));

        assertThat(recordId(id("holding-2"))).isEqualTo(record);
        assertThat(holders("Amber Quay Ltd"))
                .extracting(
                        holding -> holding.interests().get(0).share().exact().toString())
                .containsExactly("25");
    }

    @Test
    void idsAreTheSameWhetherStatementsComeTogetherOrOneAfterAnother() throws IOException {
        List<String> statements = List.of(
                entity(COMPANY, "Amber Quay Ltd", ""),
                person(OWNER, ""),
                holding(HOLDING, COMPANY, OWNER, 60, ""),
                holding(id("holding-2"), COMPANY, OWNER, 30, HOLDING),
                holding(id("holding-3"), COMPANY, OWNER, 20, id("holding-2")));
        for (String statement : statements) {
            run(statement);
        }
        List<String> apart = recordIds();

        ImportReport again = run(statements.toArray(String[]::new));

        assertThat(again.counts()).isEqualTo(new ImportCounts(5, 0, 5, 0));
        assertThat(recordIds()).isEqualTo(apart);
        assertThat(apart.get(2)).isEqualTo(apart.get(3)).isEqualTo(apart.get(4));
    }

    @Test
    void twoHoldingsThatTakeThePlaceOfOneAreBothInForce() throws IOException {
        run(
                entity(COMPANY, "Amber Quay Ltd", ""),
                person(OWNER, ""),
                person(id("other"), ""),
                holding(HOLDING, COMPANY, OWNER, 100, ""));
        run(
                holding(id("half"), COMPANY, OWNER, 50, HOLDING),
                holding(id("other-half"), COMPANY, id("other"), 50, HOLDING));

        assertThat(holders("Amber Quay Ltd"))
                .extracting(
                        holding -> holding.interests().get(0).share().exact().intValue())
                .containsExactly(50, 50);
    }

    @Test
    void aMixOfVersionsInOneFileAndInSeveralGoesIn() throws IOException {
        String oldest = entity(COMPANY, "Amber Quay Ltd", "").replaceFirst("\"publicationDetails\":\\{.*?\\}\\},", "");
        String recent = Statements.entity("c", "Cobalt Quay Ltd", "").text().replace("\n", " ");
        Path mixed = file("mixed.jsonl", recent, oldest, person(OWNER, ""));
        Path other = file("other.jsonl", holding(HOLDING, COMPANY, OWNER, 60, ""));

        ImportReport report = run(List.of(mixed, other));

        assertThat(report.counts()).isEqualTo(new ImportCounts(4, 4, 0, 0));
        assertThat(holders("Amber Quay Ltd")).hasSize(1);
        assertThat(graph.statements().statement(COMPANY).orElseThrow().bodsVersion())
                .isEqualTo("0.1");
    }

    @Test
    void whatAnOlderStatementDoesNotSayIsAFindingAndNoReasonToRefuseIt() throws IOException {
        ImportReport report =
                run(entity(COMPANY, "Amber Quay Ltd", "").replace("\"statementDate\":\"2023-05-01\",", ""));

        assertThat(report.counts().loaded()).isEqualTo(1);
        assertThat(report.findingCounts())
                .containsKeys(
                        FindingCode.UPGRADE_STATEMENT_DATE_UNKNOWN, FindingCode.UPGRADE_DECLARATION_SUBJECT_UNKNOWN);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void theFilesOfOlderVersionsOfOthersAddUpAndASecondRunLoadsNone() throws IOException {
        Path shared = Path.of(System.getProperty("boreg.root", "."), "..", "shared", "bods");
        assumeTrue(Files.isDirectory(shared), "the files of others are not here");
        List<Path> files = new ArrayList<>();
        for (String version : List.of("0.1", "0.2", "0.3")) {
            try (Stream<Path> all =
                    Files.walk(shared.resolve("conformance/files").resolve(version))) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
            try (Stream<Path> all = Files.list(shared.resolve("examples"))) {
                all.filter(path -> path.getFileName().toString().startsWith("ds-" + version))
                        .sorted()
                        .forEach(files::add);
            }
        }

        ImportReport first = run(files);
        Collections.reverse(files);
        ImportReport second = run(files);

        assertThat(first.failure()).isNull();
        assertThat(first.counts().addUp()).isTrue();
        assertThat(first.counts().loaded()).isGreaterThan(80);
        assertThat(second.counts().addUp()).isTrue();
        assertThat(second.counts().unchanged())
                .isGreaterThanOrEqualTo(first.counts().loaded());
    }

    private List<HoldingView> holders(String name) {
        List<SearchHit> found = graph.search()
                .search(
                        new SearchQuestion(name.toLowerCase(java.util.Locale.ROOT), null, null, 10, null),
                        Viewer.PUBLIC)
                .items();
        return graph.parties()
                .holders(found.get(0).party().id(), Statements.LATER, 10, null, Viewer.PUBLIC)
                .items();
    }

    private List<String> recordIds() {
        return Stream.of(COMPANY, OWNER, HOLDING, id("holding-2"), id("holding-3"))
                .map(this::recordId)
                .toList();
    }

    private String recordId(String statementId) {
        return graph.statements().statement(statementId).orElseThrow().recordId();
    }

    private ImportReport run(String... statements) throws IOException {
        return run(List.of(file("old.jsonl", statements)));
    }

    private ImportReport run(List<Path> files) {
        return new BodsImport(graph, ReadLimits.DEFAULT).run(ImportRequest.of(files), ImportListener.NONE);
    }

    private Path file(String name, String... statements) throws IOException {
        return Files.write(folder.resolve(name), List.of(statements));
    }

    private static String entity(String id, String name, String replaces) {
        return statement(
                id, "entityStatement", replaces, "\"entityType\":\"registeredEntity\",\"name\":\"%s\"".formatted(name));
    }

    private static String person(String id, String replaces) {
        return statement(
                id,
                "personStatement",
                replaces,
                "\"personType\":\"knownPerson\",\"names\":[{\"type\":\"individual\",\"fullName\":\"Ines Moulin\"}]");
    }

    private static String holding(String id, String subject, String owner, int percent, String replaces) {
        return statement(
                id,
                "ownershipOrControlStatement",
                replaces,
                "\"subject\":{\"describedByEntityStatement\":\"%s\"},\"interestedParty\":{\"describedByPersonStatement\":\"%s\"},\"interests\":[{\"type\":\"shareholding\",\"interestLevel\":\"direct\",\"share\":{\"exact\":%d}}]"
                        .formatted(subject, owner, percent));
    }

    private static String statement(String id, String type, String replaces, String details) {
        String replaced = replaces.isEmpty() ? "" : "\"replacesStatements\":[\"" + replaces + "\"],";
        return "{\"statementID\":\"%s\",\"statementType\":\"%s\",\"statementDate\":\"2023-05-01\",\"isComponent\":false,%s\"publicationDetails\":{\"publicationDate\":\"2023-05-02\",\"bodsVersion\":\"0.2\",\"publisher\":{\"name\":\"Register of Tests\"}},%s}"
                .formatted(id, type, replaced, details);
    }

    private static String id(String name) {
        return "00000000-0000-4000-8000-" + name + "-".repeat(Math.max(0, 20 - name.length()));
    }
}
