package org.boreg.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.SourceRecords.Current;
import org.boreg.importer.PscEdition.Owner;
import org.boreg.importer.source.Source;
import org.boreg.importer.source.SourceConversion;
import org.boreg.importer.source.SourceOptions;
import org.boreg.importer.source.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RegisterUnderTest.class)
class SnapshotTest {

    private static final Owner ADA = new Owner("00000001", "ada", "Ada", "25-to-50", false);
    private static final Owner ADA_WITH_MORE = new Owner("00000001", "ada", "Ada", "50-to-75", false);
    private static final Owner BEN = new Owner("00000001", "ben", "Ben", "25-to-50", false);
    private static final Owner CY = new Owner("00000002", "cy", "Cy", "75-to-100", false);
    private static final Owner DI = new Owner("00000003", "di", "Di", "75-to-100", false);

    private static final PscEdition FIRST = PscEdition.of("2026-07-01", ADA, BEN, CY);
    private static final PscEdition SECOND = PscEdition.of("2026-08-01", ADA_WITH_MORE, DI);
    private static final PscEdition THIRD = PscEdition.of("2026-09-01", ADA, BEN, DI);

    @TempDir
    Path folder;

    private RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void whatIsGoneIsClosedAndWhatComesBackIsOpenAgain() throws IOException {
        take(FIRST);
        assertThat(owners("00000001", "2026-09-02")).containsExactly("Ada 25", "Ben 25");

        ImportReport second = take(SECOND);

        assertThat(second.findingCounts()).containsEntry(FindingCode.CLOSED_AS_GONE, 5L);
        assertThat(owners("00000001", "2026-09-02")).containsExactly("Ada 50");
        assertThat(owners("00000002", "2026-09-02")).isEmpty();
        assertThat(owners("00000003", "2026-09-02")).containsExactly("Di 75");

        take(THIRD);

        assertThat(openRecords()).isEqualTo(THIRD.openRecords());
        assertThat(owners("00000001", "2026-09-02")).containsExactly("Ada 25", "Ben 25");
        assertThat(owners("00000001", "2026-08-15")).containsExactly("Ada 50");
        assertThat(owners("00000001", "2026-07-15")).contains("Ben 25");
    }

    @Test
    void theSameSnapshotAgainLoadsNothing() throws IOException {
        take(FIRST);
        take(SECOND);
        take(THIRD);

        ImportReport again = take(THIRD);

        assertThat(again.counts()).isEqualTo(new ImportCounts(8, 0, 8, 0));
        assertThat(again.findingCounts())
                .doesNotContainKeys(FindingCode.CLOSED_AS_GONE, FindingCode.STATEMENT_ID_REUSED);
    }

    @Test
    void theNextEditionWithoutASnapshotIsUnchangedWhereItsRecordsAre() throws IOException {
        importOf(FIRST.file(folder), FIRST, false, false);
        PscEdition next = PscEdition.of("2026-08-01", ADA, BEN, CY);

        ImportReport report = importOf(next.file(folder), next, false, false);

        assertThat(report.counts()).isEqualTo(new ImportCounts(8, 0, 8, 0));
        assertThat(report.findingCounts()).doesNotContainKey(FindingCode.STATEMENT_ID_REUSED);
    }

    @Test
    void whatCameAsConvertedStatementsIsUnchangedWhenItComesFromTheSource() throws IOException {
        Path converted = folder.resolve("converted.jsonl");
        try (Source source =
                        Sources.open("psc", new SourceOptions(LocalDate.parse(FIRST.day()), null, ReadLimits.DEFAULT));
                BodsWriter out = BodsWriter.lines(Files.newOutputStream(converted))) {
            new SourceConversion(source, new FindingTally())
                    .convert(List.of(FIRST.file(folder)), out, (bytes, records) -> {});
        }
        new BodsImport(graph, ReadLimits.DEFAULT).run(ImportRequest.of(List.of(converted)), ImportListener.NONE);
        PscEdition next = PscEdition.of("2026-08-01", ADA, BEN, CY);

        assertThat(importOf(next.file(folder), next, false, false).counts()).isEqualTo(new ImportCounts(8, 0, 8, 0));
        assertThat(take(next).counts()).isEqualTo(new ImportCounts(8, 0, 8, 0));
    }

    @Test
    void anEditionThatIsNotWholeClosesNothing() throws IOException {
        take(FIRST);

        ImportReport report = importOf(SECOND.file(folder, 7), SECOND, true, false);

        assertThat(report.findingCounts())
                .containsKeys(FindingCode.PSC_TOTALS_DIFFER, FindingCode.SNAPSHOT_NOT_WHOLE)
                .doesNotContainKey(FindingCode.CLOSED_AS_GONE);
        assertThat(openRecords()).containsAll(FIRST.openRecords()).containsAll(SECOND.openRecords());
    }

    @Test
    void anOlderEditionIsRefused() throws IOException {
        take(SECOND);

        ImportReport report = take(FIRST);

        assertThat(report.state()).isEqualTo(ImportState.REFUSED);
        assertThat(report.failure()).contains("2026-08-01", "2026-07-01");
        assertThat(openRecords()).isEqualTo(SECOND.openRecords());
    }

    @Test
    void aTrialTellsWhatWouldBeClosedAndClosesNothing() throws IOException {
        take(FIRST);

        ImportReport trial = importOf(SECOND.file(folder), SECOND, true, true);

        assertThat(openRecords()).isEqualTo(FIRST.openRecords());
        ImportReport real = take(SECOND);
        assertThat(trial.counts()).isEqualTo(real.counts());
        assertThat(trial.findingCounts()).isEqualTo(real.findingCounts());
    }

    @Test
    void anImportThatWasStoppedWhileItClosesIsCompletedByTheSameOne() throws IOException {
        take(FIRST);
        Path file = SECOND.file(folder);
        int[] asked = {0};
        ImportReport stopped = null;
        for (int after = 1; after < 200 && (stopped == null || stopped.state() != ImportState.COMPLETE); after++) {
            int most = after;
            asked[0] = 0;
            stopped = new BodsImport(graph, ReadLimits.DEFAULT)
                    .run(request(file, SECOND, true, false), new ImportListener() {
                        @Override
                        public void progressed(ImportProgress progress) {}

                        @Override
                        public boolean isStopped() {
                            return ++asked[0] > most * 7;
                        }
                    });
        }

        assertThat(stopped.state()).isEqualTo(ImportState.COMPLETE);
        assertThat(openRecords()).isEqualTo(SECOND.openRecords());
        assertThat(take(SECOND).counts().loaded()).isZero();
    }

    @Test
    void whatCannotBeUnderstoodIsRejectedOnceWithItsOwnText() throws IOException {
        Path file = folder.resolve("psc-2026-07-01.txt");
        String unknown = "{\"company_number\":\"01234567\",\"data\":{\"kind\":\"what-is-this\"}}";
        Files.write(file, List.of(ADA.line(), unknown));
        Path rejects = folder.resolve("rejects.jsonl");

        ImportReport report = new BodsImport(graph, ReadLimits.DEFAULT)
                .run(
                        ImportRequest.of(List.of(file), options(FIRST, true).withRejects(rejects), null),
                        ImportListener.NONE);

        assertThat(report.counts()).isEqualTo(new ImportCounts(4, 3, 0, 1));
        assertThat(report.findingCounts()).containsEntry(FindingCode.PSC_KIND_UNKNOWN, 1L);
        assertThat(Files.readString(rejects, StandardCharsets.UTF_8).strip()).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterEachSnapshotTheRegisterHasWhatTheSnapshotHas(long seed) throws IOException {
        Random random = new Random(seed);
        for (int month = 1; month <= 5; month++) {
            PscEdition edition = PscEdition.random("2026-0%d-01".formatted(month), random);

            ImportReport report = take(edition);

            assertThat(report.findingCounts().keySet())
                    .as("seed %d, %s", seed, edition)
                    .noneMatch(code -> code.severity() == Severity.ERROR);
            assertThat(openRecords()).as("seed %d, %s", seed, edition).isEqualTo(edition.openRecords());
            assertThat(said()).as("seed %d, %s", seed, edition).containsExactlyInAnyOrderElementsOf(words(edition));
            assertThat(take(edition).counts().loaded())
                    .as("the same again: seed %d, %s", seed, edition)
                    .isZero();
        }
    }

    /** What the open relationships and people of the register say. */
    private List<String> said() {
        List<String> keys = graph.sourceRecords().open("", null, 1_000);
        Map<String, Current> current = graph.sourceRecords().current(keys);
        return graph
                .sourceRecords()
                .texts(current.values().stream().map(Current::statementId).toList())
                .values()
                .stream()
                .flatMap(text -> PscWords.in(text))
                .toList();
    }

    private static List<String> words(PscEdition edition) {
        return edition.owners().values().stream()
                .flatMap(owner -> PscWords.of(owner))
                .toList();
    }

    private Set<String> openRecords() {
        return graph.sourceRecords().open("", null, 1_000).stream()
                .map(key -> key.substring(key.indexOf('\u001f') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> owners(String company, String day) {
        LocalDate asOf = LocalDate.parse(day);
        PartySummary party =
                graph.parties().find("GB-COH:" + company, Viewer.PUBLIC).get(0);
        return Owners.of(
                        graph.ownership(Viewer.OPERATOR)
                                .above(party.id(), Moment.on(asOf), NeighbourhoodLimits.DEFAULT)
                                .orElseThrow(),
                        OwnersQuestion.asOf(asOf))
                .owners()
                .stream()
                .map(owner -> "%s %d".formatted(owner.party().name(), (int)
                        Math.round(owner.shares().min())))
                .sorted()
                .toList();
    }

    private ImportReport take(PscEdition edition) throws IOException {
        return importOf(edition.file(folder), edition, true, false);
    }

    private ImportReport importOf(Path file, PscEdition edition, boolean isSnapshot, boolean isTrial) {
        return new BodsImport(graph, ReadLimits.DEFAULT)
                .run(request(file, edition, isSnapshot, isTrial), ImportListener.NONE);
    }

    private static ImportRequest request(Path file, PscEdition edition, boolean isSnapshot, boolean isTrial) {
        ImportOptions options = options(edition, isSnapshot);
        return ImportRequest.of(List.of(file), isTrial ? options.asTrial() : options, null);
    }

    private static ImportOptions options(PscEdition edition, boolean isSnapshot) {
        return ImportOptions.USUAL.of("psc", LocalDate.parse(edition.day()), null, isSnapshot);
    }
}
