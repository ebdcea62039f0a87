package org.boreg.bods.validation.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

class TwinTest {

    private static final int FILES = 400;

    @ParameterizedTest
    @EnumSource
    void smallFilesHaveTheFindingsOfBruteForce(BodsVersion version) throws IOException {
        for (long seed = 1; seed <= FILES; seed++) {
            List<ObjectNode> file = new RandomFiles(seed).file(version);
            Memory memory = seed % 2 == 0 ? Memory.ofThisProgram() : new Memory(new HeapShare(0), 1 << 12);
            assertThat(findings(file, version, memory))
                    .as("seed %d of %s: %s", seed, version, file)
                    .isEqualTo(twin(file, version).findings());
        }
    }

    private static Twin twin(List<ObjectNode> file, BodsVersion version) {
        return version == BodsVersion.V0_4 ? new RecordTwin(file) : new FlatTwin(file, version);
    }

    private static List<String> findings(List<ObjectNode> file, BodsVersion version, Memory memory) throws IOException {
        FindingTally tally = new FindingTally(1_000);
        try (Dataset dataset = new Dataset(version, Twin.TODAY, memory)) {
            for (int i = 0; i < file.size(); i++) {
                StatementTree tree = new StatementTree(new Place("file", i + 1, i), "", file.get(i));
                dataset.add(StatementFacts.of(tree, version));
            }
            dataset.check(tally);
        }
        List<String> findings = new ArrayList<>();
        tally.kept()
                .forEach(finding -> findings.add(
                        finding.code().code() + " " + finding.place().index()));
        return findings.stream().sorted().toList();
    }
}
