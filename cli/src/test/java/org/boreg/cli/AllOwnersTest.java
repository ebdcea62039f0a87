package org.boreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.gathered.GatheredFiles;
import org.boreg.bods.model.ShareRange;
import org.boreg.cli.register.FileAnswers;
import org.boreg.cli.register.OwnerRow;
import org.boreg.cli.register.OwnerRows;
import org.boreg.cli.terminal.TestConsole;
import org.boreg.importer.demo.DemoRegister;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.OwnersView.OwnerView;
import org.boreg.service.questions.OwnersView.Range;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllOwnersTest {

    private static final AskedDates THEN = new AskedDates(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1));

    private final TestConsole console = TestConsole.file();

    @TempDir
    Path folder;

    private Path demo;

    @BeforeEach
    void writeTheDemoRegister() throws IOException {
        demo = folder.resolve("demo.json");
        try (OutputStream out = Files.newOutputStream(demo)) {
            DemoRegister.writeTo(out);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 25, 50})
    void inOnePassEveryCompanyHasTheOwnersThatItHasWhenAskedAlone(double threshold) {
        agrees(OwnersRequest.of("threshold", threshold, null, null, 0), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-amlr", "uk-psc", "ofac-50"})
    void byOtherRegimesTooAndThenWithControl(String regime) {
        agrees(OwnersRequest.of(regime, null, null, null, 0), true);
    }

    @Test
    void everyRowIsALineOfCsvWithAHeaderOrOfJson() throws IOException {
        Path csv = folder.resolve("owners.csv");
        assertThat(run("--all", "--from", demo, "-o", csv)).isZero();
        assertThat(run("--all", "--from", demo, "--as", "jsonl")).isZero();

        List<String> lines = Files.readAllLines(csv);
        List<String> objects = console.out().lines().toList();
        assertThat(lines).hasSize(objects.size() + 1).hasSizeGreaterThan(100);
        assertThat(lines.get(0))
                .startsWith(
                        "companyId,companyName,companyRecordId,ownerId,ownerName,ownerRecordId,certainty,sharesMin,");
        assertThat(Files.readString(csv)).endsWith("\r\n");
        assertThat(console.err()).contains("rows written.");
        JsonNode first = JsonMapper.shared().readTree(objects.get(0));
        assertThat(first.propertyNames())
                .containsExactlyElementsOf(List.of(lines.get(0).split(",")));
        assertThat(lines.get(1)).startsWith(first.get("companyId").asString() + ",");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(demo, csv);
        }
    }

    @Test
    void whoStopsItIsLeftWithNoHalfFile() throws IOException {
        Path csv = folder.resolve("owners.csv");
        Interruption interruption = new Interruption();
        long written = new AllOwnersRun(console.console(), interruption, csv, false).write(rows -> {
            throw new CancellationException();
        });
        assertThat(written).isNegative();
        assertThat(folder.resolve("owners.csv")).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(demo);
        }
    }

    private void agrees(OwnersRequest request, boolean inFull) {
        FileAnswers answers = FileAnswers.read(List.of(demo), new FindingTally(), GatheredFiles.Listener.NONE);
        Map<String, List<OwnerRow>> batch = new LinkedHashMap<>();
        answers.allOwners(THEN, request, new OwnerRows() {
            @Override
            public void row(OwnerRow row) {
                batch.computeIfAbsent(row.company().id(), id -> new ArrayList<>())
                        .add(row);
            }

            @Override
            public void companies(long done) {}
        });
        assertThat(batch).hasSizeGreaterThan(100);
        batch.forEach((id, rows) -> {
            OwnersView alone = answers.owners(id, THEN, request);
            // One pass leaves out totals that are only declared, and says so.
            Set<String> leftOut = inFull ? Set.of() : onlyDeclared(alone);
            assertThat(rows.stream()
                            .filter(row -> row.found() != null
                                    && !leftOut.contains(row.found().owner().id()))
                            .map(row -> shown(row, inFull))
                            .toList())
                    .as("%s by %s", id, request)
                    .containsExactlyInAnyOrderElementsOf(alone.owners().stream()
                            .filter(owner -> !leftOut.contains(owner.party().id()))
                            .map(owner -> shown(owner, inFull))
                            .toList());
            assertThat(rows).allSatisfy(row -> {
                assertThat(range(row.untracedShares()))
                        .as(id)
                        .isEqualTo(alone.untraced().shares().toString());
                assertThat(range(row.untracedVotes()))
                        .as(id)
                        .isEqualTo(alone.untraced().votes().toString());
            });
        });
    }

    private static Set<String> onlyDeclared(OwnersView alone) {
        return Stream.concat(alone.owners().stream(), alone.others().stream())
                .filter(owner -> owner.caveats().contains("declared"))
                .map(owner -> owner.party().id())
                .collect(Collectors.toSet());
    }

    private static String shown(OwnerRow row, boolean inFull) {
        OwnerRow.Found found = row.found();
        return found.owner().id()
                + found.certainty()
                + range(found.shares())
                + range(found.votes())
                + (inFull ? found.control() + found.caveats() : "");
    }

    private static String shown(OwnerView owner, boolean inFull) {
        return owner.party().id()
                + owner.certainty()
                + owner.shares()
                + owner.votes()
                + (inFull ? owner.control() + owner.caveats() : "");
    }

    private static String range(ShareRange range) {
        return new Range(range.min(), range.max(), range.minExclusive(), range.maxExclusive()).toString();
    }

    private int run(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("owners"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        Interruption interruption = new Interruption();
        try {
            return new Boreg(console.console(), Map.of(), interruption).run(all.toArray(String[]::new));
        } finally {
            interruption.over();
        }
    }
}
