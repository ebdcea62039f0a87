package org.boreg.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.boreg.graph.read.ImportView;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.graph.write.ImportCounts;
import org.boreg.importer.demo.DemoCase;
import org.boreg.importer.demo.DemoRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RegisterUnderTest.class)
class BodsImportTest {

    @TempDir
    Path folder;

    private RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void everyStatementIsAccountedForAndASecondRunLoadsNone() throws IOException {
        Path file = demo();
        ImportReport first = run(file);
        ImportReport second = run(file);
        int statements = DemoRegister.statements().size();
        assertThat(first.counts()).isEqualTo(new ImportCounts(statements, statements, 0, 0));
        assertThat(second.counts()).isEqualTo(new ImportCounts(statements, 0, statements, 0));
        assertThat(first.state()).isEqualTo(ImportState.COMPLETE);
        // What the demo shows on purpose: people's numbers, which the public does not see, treasury shares, too many
        // shares.
        assertThat(first.findingCounts())
                .containsOnlyKeys(
                        FindingCode.PERSONAL_IDENTIFIER_PUBLISHED,
                        FindingCode.SELF_OWNERSHIP,
                        FindingCode.SHARES_OVER_100);
    }

    @Test
    void everyCaseOfTheDemoRegisterIsFoundByItsIdentifierAndHasAnAnswer() throws IOException {
        run(demo());
        for (DemoCase demo : DemoRegister.cases()) {
            List<PartySummary> found = graph.parties().find(demo.identifier(), Viewer.PUBLIC);
            assertThat(found).as(demo.identifier()).hasSize(1);
            OwnersAnswer answer = owners(found.get(0));
            assertThat(answer.owners().size()
                            + answer.others().size()
                            + answer.warnings().size())
                    .as(demo.title())
                    .isPositive();
        }
    }

    @Test
    void whatCannotBeTakenHasAFindingWithItsPlaceAndTheRestGoesIn() throws IOException {
        ParsedStatement good = Statements.entity("a", "Amber Quay Ltd", "");
        ParsedStatement other = Statements.entity("b", "Blue Quay Ltd", "");
        Path file = Files.writeString(
                folder.resolve("mixed.jsonl"),
                String.join(
                        "\n",
                        oneLine(good),
                        "{\"statementId\": \"no-record\", \"statementDate\": \"2024-01-01\"}",
                        "{ this is no JSON",
                        "[1, 2]",
                        oneLine(good).replace("Amber", "Umber"),
                        oneLine(other)));
        ImportReport report = run(file);
        assertThat(report.counts()).isEqualTo(new ImportCounts(6, 2, 0, 4));
        assertThat(report.findingCounts())
                .containsEntry(FindingCode.UNREADABLE_JSON, 1L)
                .containsEntry(FindingCode.NOT_A_STATEMENT, 1L)
                .containsEntry(FindingCode.STATEMENT_ID_REUSED, 1L);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == FindingCode.MISSING_FIELD)
                .anySatisfy(finding -> {
                    assertThat(finding.place().file()).isEqualTo("mixed.jsonl");
                    assertThat(finding.place().line()).isEqualTo(2);
                    assertThat(finding.statementId()).isEqualTo("no-record");
                    assertThat(finding.pointer()).isEqualTo("/recordId");
                });
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void anImportThatIsStoppedIsFinishedByRunningItAgain() throws IOException {
        Path file = folder.resolve("many.jsonl");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4_500; i++) {
            lines.add(oneLine(Statements.entity("c" + i, "Company " + i, "")));
        }
        Files.write(file, lines);
        List<ImportProgress> told = new ArrayList<>();
        ImportReport stopped = run(file, new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                told.add(progress);
            }

            @Override
            public boolean isStopped() {
                return !told.isEmpty();
            }
        });
        assertThat(stopped.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(stopped.counts().addUp()).isTrue();
        assertThat(stopped.counts().loaded()).isBetween(1L, 4_000L);
        assertThat(told).allSatisfy(progress -> assertThat(progress.bytesRead()).isLessThan(progress.bytesTotal()));
        ImportReport rest = run(file);
        assertThat(rest.state()).isEqualTo(ImportState.COMPLETE);
        assertThat(rest.importId()).as("it is the same import that goes on").isEqualTo(stopped.importId());
        assertThat(rest.counts()).isEqualTo(new ImportCounts(4_500, 4_500, 0, 0));
        ImportReport again = run(file);
        assertThat(again.importId()).isNotEqualTo(rest.importId());
        assertThat(again.counts()).isEqualTo(new ImportCounts(4_500, 0, 4_500, 0));
    }

    @Test
    void whatIsNotTakenCanBeCorrectedWhereItIsCollectedAndImportedFromThere() throws IOException {
        Path file = folder.resolve("mixed.jsonl");
        String good = oneLine(Statements.entity("c1", "One", ""));
        String reused = good.replace("\"One\"", "\"Another\"");
        String withoutId = oneLine(Statements.entity("c2", "Two", "")).replace("\"statementId\"", "\"statementNo\"");
        Files.write(file, List.of(good, "{\"broken\": ", withoutId, reused));
        Path rejects = folder.resolve("rejects.jsonl");
        ImportOptions options = ImportOptions.USUAL.withRejects(rejects);

        ImportReport report = importOf(file, options);

        assertThat(report.counts()).isEqualTo(new ImportCounts(4, 1, 0, 3));
        assertThat(Files.readAllLines(rejects))
                .containsExactlyInAnyOrder("{\"broken\":", withoutId.strip(), reused.strip());
        assertThat(Files.readAllLines(folder.resolve("rejects.reasons.jsonl")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("\"line\":", "\"message\":", "mixed.jsonl"));

        Files.writeString(
                rejects,
                Files.readString(rejects)
                        .replace("{\"broken\":", "")
                        .replace("\"statementNo\"", "\"statementId\"")
                        .replace(reused.strip(), oneLine(Statements.entity("c3", "Another", ""))));
        assertThat(importOf(rejects, ImportOptions.USUAL).counts()).isEqualTo(new ImportCounts(2, 2, 0, 0));
    }

    @Test
    void aTrialSaysWhatWouldBecomeOfAFileAndWritesNothing() throws IOException {
        Path known = folder.resolve("known.jsonl");
        Files.write(known, List.of(oneLine(Statements.entity("k", "Known", ""))));
        run(known);
        Path file = folder.resolve("trial.jsonl");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            lines.add(oneLine(Statements.entity("t" + i, "Company " + i, "")));
        }
        lines.add(oneLine(Statements.entity("k", "Known", "")));
        lines.add(lines.get(0));
        lines.add(lines.get(1).replace("Company 1", "Company of another name"));
        Files.write(file, lines);

        ImportReport trial = new BodsImport(graph, ReadLimits.DEFAULT) //
                .run(ImportRequest.of(List.of(file), ImportOptions.USUAL.asTrial(), null), ImportListener.NONE);

        assertThat(trial.counts()).isEqualTo(new ImportCounts(2_503, 2_500, 2, 1));
        assertThat(graph.imports().find(trial.importId())).hasValueSatisfying(kept -> {
            assertThat(kept.state()).isEqualTo("complete");
            assertThat(kept.optionsJson()).contains("\"dryRun\":true");
        });
        assertThat(graph.rebuild().statements()).isEqualTo(1);
        ImportReport real = run(file);
        assertThat(real.counts()).isEqualTo(trial.counts());
        assertThat(real.findingCounts()).isEqualTo(trial.findingCounts());
    }

    @Test
    void anImportIsGivenUpWhenThereAreMoreErrorsThanAreAllowed() throws IOException {
        Path file = folder.resolve("junk.jsonl");
        List<String> lines = new ArrayList<>();
        lines.add(oneLine(Statements.entity("good", "Good", "")));
        lines.addAll(Collections.nCopies(5_000, "{\"junk\": true}"));
        Files.write(file, lines);

        ImportReport report = importOf(file, ImportOptions.USUAL.withMostErrors(10));

        assertThat(report.state()).isEqualTo(ImportState.GIVEN_UP);
        assertThat(report.failure()).contains("at most 10 were allowed");
        assertThat(report.counts().read()).isLessThan(5_000);
        assertThat(report.counts().addUp()).isTrue();
        assertThat(graph.imports().find(report.importId()).orElseThrow().state())
                .isEqualTo("given_up");
    }

    private ImportReport importOf(Path file, ImportOptions options) {
        return new BodsImport(graph, ReadLimits.DEFAULT)
                .run(ImportRequest.of(List.of(file), options, "a test"), ImportListener.NONE);
    }

    @Test
    void theRegisterKeepsHowAnImportWent() throws IOException {
        ImportReport report = run(demo());
        assertThat(graph.imports().find(report.importId())).hasValueSatisfying(kept -> {
            assertThat(kept.state()).isEqualTo("complete");
            assertThat(kept.source()).isEqualTo("demo.json");
            assertThat(kept.loaded()).isEqualTo(report.counts().loaded());
            assertThat(kept.endedAt()).isNotNull();
        });
        assertThat(graph.imports().latest(10, null).items())
                .extracting(ImportView::id)
                .contains(report.importId());
    }

    @Test
    void aFileThatVanishesEndsTheImportAsFailedWithTheReason() {
        ImportReport report = run(folder.resolve("not-there.json"));
        assertThat(report.state()).isEqualTo(ImportState.FAILED);
        assertThat(report.failure()).contains("not-there.json");
    }

    @Test
    void theOfficialExamplesOfBods04LoadAndAddUpAndASecondRunLoadsNone() throws IOException {
        List<Path> files = validExamples();
        ImportReport first = run(files.toArray(Path[]::new));
        ImportReport second = run(files.toArray(Path[]::new));
        assertThat(first.counts().addUp()).isTrue();
        // Only a statementId that two of the files use for different claims is refused.
        assertThat(first.counts().rejected())
                .isEqualTo(first.findingCounts().getOrDefault(FindingCode.STATEMENT_ID_REUSED, 0L));
        assertThat(second.counts().loaded()).isZero();
        assertThat(second.counts().rejected()).isEqualTo(first.counts().rejected());
        PartySummary fermcat = graph.search()
                .search(new SearchQuestion("fermcat ltd", null, null, 10, null), Viewer.PUBLIC)
                .items()
                .get(0)
                .party();
        assertThat(owners(fermcat).owners())
                .extracting(owner -> owner.party().name())
                .containsExactly("Patrick O'Donohue");
    }

    private List<Path> validExamples() throws IOException {
        Path examples = Path.of(System.getProperty("boreg.root"), "..", "shared", "bods", "examples");
        assumeTrue(Files.isDirectory(examples), "the official examples are not on this machine: " + examples);
        try (Stream<String> rows = Files.lines(examples.resolve("MANIFEST.tsv"))) {
            return rows.map(row -> row.split("\t"))
                    .filter(row -> row[2].equals("0.4") && row[4].equals("valid"))
                    .map(row -> examples.resolve(row[0]))
                    .collect(Collectors.toList());
        }
    }

    private OwnersAnswer owners(PartySummary party) {
        return Owners.of(
                graph.ownership(Viewer.OPERATOR)
                        .above(party.id(), Moment.on(LocalDate.of(2026, 11, 23)), NeighbourhoodLimits.DEFAULT)
                        .orElseThrow(),
                OwnersQuestion.asOf(LocalDate.of(2026, 11, 23)));
    }

    private Path demo() throws IOException {
        Path file = folder.resolve("demo.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            DemoRegister.writeTo(out);
        }
        return file;
    }

    private static String oneLine(ParsedStatement statement) {
        return statement.text().replace("\n", " ");
    }

    private ImportReport run(Path... files) {
        return run(List.of(files), ImportListener.NONE);
    }

    private ImportReport run(Path file, ImportListener listener) {
        return run(List.of(file), listener);
    }

    private ImportReport run(List<Path> files, ImportListener listener) {
        return new BodsImport(graph, ReadLimits.DEFAULT).run(ImportRequest.of(files), listener);
    }
}
