package org.boreg.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.series.Moment;
import org.boreg.graph.DerivedGraph;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.StatementView;
import org.boreg.graph.write.Rebuild;
import org.boreg.importer.demo.DemoRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** What was taken in comes out, and an empty register that takes that in is the same register. */
@ExtendWith(RegisterUnderTest.class)
class ExportRoundTripTest {

    private static final Path BODS = Path.of(System.getProperty("boreg.root", "."), "..", "shared", "bods");

    @TempDir
    private Path folder;

    private RegisterGraph graph;
    private Driver driver;
    private DerivedGraph derived;

    @BeforeEach
    void connect(RegisterGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    @Test
    void theDemoRegisterGoesThroughAFileAndIsTheSame() throws IOException {
        Path demo = folder.resolve("demo.json");
        try (OutputStream out = Files.newOutputStream(demo)) {
            DemoRegister.writeTo(out);
        }
        goesRound(List.of(demo));
        derived.assertIs(DerivedGraph.of(driver), "after the demo went round");

        assertThat(graph.rebuild().run(statements -> {}, () -> false)).isEqualTo(Rebuild.Outcome.DONE);
        derived.assertIs(DerivedGraph.of(driver), "after the demo was rebuilt");
    }

    @Test
    void theExamplesOfAllVersionsGoThroughAFileAndAreTheSame() throws IOException {
        assumeTrue(Files.isDirectory(BODS), "the official examples are not here: " + BODS);
        goesRound(files(BODS.resolve("examples")));
    }

    @Test
    void theConformanceFilesOfAllVersionsGoThroughAFileAndAreTheSame() throws IOException {
        assumeTrue(Files.isDirectory(BODS), "the conformance files are not here: " + BODS);
        goesRound(files(BODS.resolve("conformance/files")));
    }

    @Test
    void anExportAtAMomentHasTheStatementsThatDecideAtIt() {
        graph.writer()
                .write(
                        List.of(
                                Statements.entity("c", "Old Name Ltd", "", "c", "2020-01-01"),
                                Statements.entity("c", "New Name Ltd", "", "c", "2022-01-01"),
                                Statements.entity("d", "Later Ltd", "", "d", "2023-01-01"),
                                Statements.holding("h", "c", "\"d\"", 30, "2020-01-01", "new"),
                                Statements.holding("h", "c", "\"d\"", 40, "2021-01-01", "updated"),
                                Statements.holding("h", "c", "\"d\"", 40, "2024-01-01", "closed")),
                        "import");
        assertThat(at("2021-06-01")).containsExactlyInAnyOrder("c 2020-01-01", "h 2021-01-01");
        assertThat(at("2023-06-01")).containsExactlyInAnyOrder("c 2022-01-01", "d 2023-01-01", "h 2021-01-01");
        assertThat(at("2025-06-01")).containsExactlyInAnyOrder("c 2022-01-01", "d 2023-01-01");
    }

    private List<String> at(String day) {
        Moment moment = Moment.on(LocalDate.parse(day));
        return all(cursor -> graph.export().at(moment, cursor)).stream()
                .map(view -> Statements.parsed(view.text()).statement())
                .map(statement -> statement.recordId() + " "
                        + statement.head().statementDate().text())
                .toList();
    }

    private void goesRound(List<Path> files) throws IOException {
        ImportReport first = run(files);
        assertThat(first.counts().addUp()).isTrue();
        Map<String, String> texts = texts();
        assertThat(texts).hasSize((int) first.counts().loaded()).isNotEmpty();
        derived = DerivedGraph.of(driver);
        Path exported = export();

        empty();
        ImportReport second = run(List.of(exported));

        assertThat(second.counts().loaded()).isEqualTo(second.counts().read()).isEqualTo(texts.size());
        assertThat(texts()).isEqualTo(texts);
    }

    private Path export() throws IOException {
        Path file = folder.resolve("exported.json");
        try (BodsWriter out = BodsWriter.array(Files.newOutputStream(file))) {
            for (StatementView view : all(graph.export()::all)) {
                out.write(view.text());
            }
        }
        return file;
    }

    /** The texts to the letter, and what content and version the register takes them for. */
    private Map<String, String> texts() {
        return all(graph.export()::all).stream()
                .collect(Collectors.toMap(
                        StatementView::statementId,
                        view -> view.bodsVersion() + " " + view.hash() + " " + view.text(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<StatementView> all(Function<@Nullable String, Page<StatementView>> pages) {
        List<StatementView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<StatementView> page = pages.apply(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".json") || file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private ImportReport run(List<Path> files) {
        return new BodsImport(graph, ReadLimits.DEFAULT).run(ImportRequest.of(files), ImportListener.NONE);
    }

    private void empty() {
        try (Session session = driver.session()) {
            session.run("MATCH (n) WHERE NOT n:SchemaStep DETACH DELETE n").consume();
        }
    }
}
