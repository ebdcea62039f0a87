package org.boreg.importer.source.psc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.finding.FindingCode;
import org.boreg.importer.source.psc.Psc.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Records and events as others have them for samples. */
class PscSamplesTest {

    static final Path SAMPLES = Path.of(System.getProperty("boreg.root", "."), "..", "shared", "sources")
            .normalize();

    @TempDir
    private Path folder;

    private Psc psc;

    @BeforeEach
    void theSamplesAreThere() {
        assumeTrue(Files.isDirectory(SAMPLES.resolve("psc")), "the samples of sources are not beside this checkout");
        psc = new Psc(folder);
    }

    @Test
    void eachRecordGivesStatementsWithoutAnError() throws IOException {
        for (Path file : records()) {
            Read read = psc.read(Psc.SNAPSHOT, null, file);

            boolean isSaid =
                    !file.toString().contains("totals") && !file.toString().contains("unknown_kind");
            assertThat(read.statements().isEmpty())
                    .as(file.getFileName().toString())
                    .isEqualTo(!isSaid);
            assertThat(isSaid ? psc.errors(read) : List.of())
                    .as(file.getFileName().toString())
                    .isEmpty();
        }
    }

    @Test
    void onlyWhatIsOddAboutARecordIsTold() throws IOException {
        assertThat(codes("psc_individual")).isEmpty();
        assertThat(codes("psc_ceased_on")).isEmpty();
        assertThat(codes("psc_corporate")).isEmpty();
        assertThat(codes("psc_statement")).isEmpty();
        assertThat(codes("psc_exemptions")).isEmpty();
        assertThat(codes("psc_super_secure")).isEmpty();
        assertThat(codes("psc_no_country")).isEmpty();
        assertThat(codes("psc_totals")).isEmpty();
        assertThat(codes("psc_no_match")).containsExactly(FindingCode.PSC_COUNTRY_UNKNOWN);
        assertThat(codes("psc_unknown_kind")).containsExactly(FindingCode.PSC_KIND_UNKNOWN);
    }

    @Test
    void theEventsGiveStatementsWithoutAnError() throws IOException {
        Read read = psc.read(Psc.SNAPSHOT, null, SAMPLES.resolve("psc/sample_psc_stream.jsonl"));

        assertThat(read.records()).hasSize(41);
        assertThat(read.records())
                .allSatisfy(record -> assertThat(record.statements()).isNotEmpty());
        assertThat(read.codes()).isEmpty();
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void anEventSaysWhatTheSnapshotSaysOfTheSameRecord() throws IOException {
        for (String event : Files.readAllLines(SAMPLES.resolve("psc/sample_psc_stream.jsonl"))) {
            ObjectNode json = Psc.json(event);
            ObjectNode record = Psc.json("{}");
            ObjectNode data = (ObjectNode) json.path("data").deepCopy();
            data.putObject("links").set("self", json.path("resource_uri"));
            record.put("company_number", json.path("resource_uri").asString().split("/")[2]);
            record.set("data", data);

            Read ofEvent = psc.read(event);
            Read ofRecord = psc.read(record.toString());

            assertThat(withoutPublication(ofEvent)).isEqualTo(withoutPublication(ofRecord));
        }
    }

    private static List<ObjectNode> withoutPublication(Read read) {
        return read.statements().stream()
                .map(ObjectNode::deepCopy)
                .peek(statement -> statement.remove("publicationDetails"))
                .peek(statement -> {
                    if (statement.path("recordType").asString().equals("entity")
                            || statement
                                    .at("/recordDetails/personType")
                                    .asString("")
                                    .equals("anonymousPerson")
                            || statement
                                    .at("/recordDetails/interests/0/type")
                                    .asString("")
                                    .equals("unpublishedInterest")) {
                        statement.remove("statementDate");
                    }
                })
                .toList();
    }

    private List<FindingCode> codes(String name) throws IOException {
        return psc.read(Psc.SNAPSHOT, null, SAMPLES.resolve("psc/snapshot-lines/" + name + ".json"))
                .codes();
    }

    private static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve("psc/snapshot-lines"))) {
            return files.sorted().toList();
        }
    }
}
