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
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.gathered.GatheredFiles;
import org.boreg.bods.gathered.GatheredStatements;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RandomHistory;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.PartySummary;
import org.boreg.importer.demo.DemoRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files answer by themselves is what a register answers that has taken in the same files, and nothing else. */
@ExtendWith(RegisterUnderTest.class)
class AnswersFromFilesTest {

    private static final NeighbourhoodLimits LIMITS = NeighbourhoodLimits.DEFAULT;
    private static final Moment TODAY = Moment.on(LocalDate.of(2026, 11, 1));

    @TempDir
    Path folder;

    private RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void theDemoRegisterAnswersFromItsFileAsFromTheGraph() throws IOException {
        Path file = folder.resolve("demo.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            DemoRegister.writeTo(out);
        }
        bothAnswerTheSame(List.of(file), TODAY, Moment.on(LocalDate.of(2021, 6, 30)));
    }

    @Test
    void theOfficialExamplesOfAllVersionsAnswerFromTheirFilesAsFromTheGraph() throws IOException {
        Path examples = Path.of(System.getProperty("boreg.root"), "..", "shared", "bods", "examples");
        assumeTrue(Files.isDirectory(examples), "the official examples are not on this machine: " + examples);
        try (Stream<String> rows = Files.lines(examples.resolve("MANIFEST.tsv"))) {
            List<Path> files = rows.map(row -> examples.resolve(row.split("\t")[0]))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            assertThat(files).hasSizeGreaterThan(50);
            bothAnswerTheSame(files, TODAY);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void statementsMadeAtRandomAnswerFromTheirFileAsFromTheGraph(long seed) throws IOException {
        Random random = new Random(seed);
        List<ParsedStatement> statements = RandomHistory.of(random);
        Path file = folder.resolve("seed-%d.jsonl".formatted(seed));
        Files.write(
                file,
                statements.stream().map(one -> one.text().replace("\n", " ")).toList());
        LocalDate day = LocalDate.of(2010 + random.nextInt(15), 1 + random.nextInt(12), 1);
        bothAnswerTheSame(List.of(file), TODAY, Moment.on(day), new Moment(day, TODAY.knownAt()));
    }

    private void bothAnswerTheSame(List<Path> files, Moment... moments) throws IOException {
        GatheredStatements gathered =
                GatheredFiles.read(files, ReadLimits.DEFAULT, new FindingTally(), GatheredFiles.Listener.NONE);
        ImportReport report =
                new BodsImport(graph, ReadLimits.DEFAULT).run(ImportRequest.of(files), ImportListener.NONE);
        assertThat(report.state()).isEqualTo(ImportState.COMPLETE);
        for (Moment moment : moments) {
            Network network = gathered.at(moment);
            assertThat(network.parties()).hasSizeGreaterThan(10);
            int held = 0;
            for (Party party : new TreeMap<>(network.parties()).values()) {
                Optional<OwnersAnswer> fromFile =
                        answer(gathered.above(party.id(), moment, LIMITS.levels(), LIMITS.links()), moment);
                Optional<OwnersAnswer> fromGraph =
                        answer(graph.ownership(Viewer.OPERATOR).above(party.id(), moment, LIMITS), moment);
                assertThat(shown(fromFile)).as("%s at %s", party, moment).isEqualTo(shown(fromGraph));
                held += fromFile.map(answer ->
                                answer.owners().size() + answer.others().size())
                        .orElse(0);
                assertThat(fromFile.isPresent()).isEqualTo(party.kind() == PartyKind.ENTITY);
                everyIdLeadsToTheSameParties(party, gathered, moment);
            }
            assertThat(moment != TODAY || held > 0).as("somebody is held").isTrue();
        }
    }

    private void everyIdLeadsToTheSameParties(Party party, GatheredStatements gathered, Moment moment) {
        List<String> ids = new ArrayList<>(party.recordIds());
        ids.add(party.id());
        for (String id : ids) {
            assertThat(gathered.find(id, moment).stream().map(Party::id))
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(graph.parties().find(id, Viewer.OPERATOR).stream()
                            .map(PartySummary::id)
                            .toList());
        }
    }

    private static Optional<OwnersAnswer> answer(Optional<Neighbourhood> above, Moment moment) {
        return above.map(neighbourhood -> {
            assertThat(neighbourhood.complete()).isTrue();
            return Owners.of(neighbourhood, OwnersQuestion.asOf(moment.asOf()));
        });
    }

    private static String shown(Optional<OwnersAnswer> answer) {
        return answer.toString().replaceAll("(Owner|Link|Warning|Declared)\\[", "\n$1[");
    }
}
