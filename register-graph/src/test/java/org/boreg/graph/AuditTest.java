package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.audit.AuditEnd;
import org.boreg.graph.audit.AuditEntry;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.audit.AuditVerdict;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.Warrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

@ExtendWith(RegisterUnderTest.class)
class AuditTest {

    private static final int ENTRIES = 10;

    @BeforeEach
    void tenEntries(RegisterGraph graph) {
        IntStream.rangeClosed(1, ENTRIES).forEach(i -> graph.audit().append(event("key.create", "k-" + i)));
    }

    @Test
    void aLogThatNobodyTouchedIsIntact(RegisterGraph graph) {
        AuditVerdict verdict = graph.auditReads().verify(null);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.entries()).isEqualTo(ENTRIES);
    }

    @Test
    void anEmptyLogIsIntactToo(RegisterGraph graph, Driver driver) {
        run(driver, "MATCH (n) WHERE n:AuditEntry OR n:AuditEnd DETACH DELETE n");

        assertThat(graph.auditReads().verify(null).isIntact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a change of what was done       | MATCH (e:AuditEntry {number: 4}) SET e.action = 'key.revoke'                 | 4
            another person                  | MATCH (e:AuditEntry {number: 4}) SET e.by = 'somebody else'                  | 4
            another time                    | MATCH (e:AuditEntry {number: 4}) SET e.at = e.at + 1                         | 4
            an entry that is gone           | MATCH (e:AuditEntry {number: 4}) DELETE e                                    | 4
            a first entry that is gone      | MATCH (e:AuditEntry {number: 1}) DELETE e                                    | 1
            a last entry that is gone       | MATCH (e:AuditEntry {number: 10}) DELETE e                                   | 10
            an id that was moved            | MATCH (e:AuditEntry {number: 4}) SET e.details = e.about REMOVE e.about      | 4
            a log that was cut              | MATCH (e:AuditEntry) WHERE e.number > 8 DELETE e                             | 9
            an end that was moved           | MATCH (e:AuditEnd) SET e.hash = $zeros                                       | 10
            two entries that changed places | MATCH (a:AuditEntry {number: 4}), (b:AuditEntry {number: 5}) WITH a, b, a {.at, .about, .hash, .previous} AS p, b {.at, .about, .hash, .previous} AS q SET a += q, b += p | 4
            """)
    void whatIsChangedIsFound(String what, String cypher, long where, RegisterGraph graph, Driver driver) {
        run(driver, cypher);

        AuditVerdict verdict = graph.auditReads().verify(null);

        assertThat(verdict.isIntact()).as(what).isFalse();
        assertThat(verdict.faults().get(0).number()).as(what).isEqualTo(where);
    }

    @Test
    void aLogThatWasWrittenAnewIsFoundByWhatSomebodyNoted(RegisterGraph graph, Driver driver) {
        AuditEnd noted = AuditEnd.parse(graph.auditReads().verify(null).end()).orElseThrow();
        graph.audit().append(event("key.revoke", "k-3"));
        assertThat(graph.auditReads().verify(noted).isIntact()).isTrue();

        run(driver, "MATCH (n) WHERE n:AuditEntry OR n:AuditEnd DETACH DELETE n");
        IntStream.rangeClosed(1, ENTRIES + 1).forEach(i -> graph.audit().append(event("key.create", "other-" + i)));

        assertThat(graph.auditReads().verify(null).isIntact()).isTrue();
        assertThat(graph.auditReads().verify(noted).isIntact()).isFalse();
    }

    @Test
    void aShorterLogLacksWhatWasNoted(RegisterGraph graph, Driver driver) {
        AuditEnd noted = AuditEnd.parse(graph.auditReads().verify(null).end()).orElseThrow();
        run(driver, "MATCH (n) WHERE n:AuditEntry OR n:AuditEnd DETACH DELETE n");
        graph.audit().append(event("key.create", "k-1"));

        assertThat(graph.auditReads().verify(noted).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.number()).isEqualTo(ENTRIES);
        });
    }

    @Test
    void whoAppendsAtOnceGetsOneOrder(RegisterGraph graph) {
        List<CompletableFuture<AuditEntry>> appending = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> graph.audit().append(event("read.search", null))))
                .toList();

        assertThat(appending.stream().map(CompletableFuture::join).map(AuditEntry::number))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(ENTRIES + 1, ENTRIES + 20)
                        .boxed()
                        .toList());
        assertThat(graph.auditReads().verify(null).isIntact()).isTrue();
    }

    @Test
    void actsAndImportsAreKeptInTheTransactionThatDoesThem(RegisterGraph graph) {
        graph.importLog().begin(ImportBeginning.of("an-import", "test"));
        graph.writer()
                .write(
                        List.of(Statements.entity("E-one", "One Ltd", ""), Statements.entity("E-two", "Two Ltd", "")),
                        "an-import");
        List<String> parties = List.of(partyOf("E-one", graph), partyOf("E-two", graph));
        String act = graph.acts().merge(parties, new Warrant("The registrar", "They are one"));

        List<AuditEntry> latest = graph.auditReads().latest(2, null, null);
        assertThat(latest).extracting(entry -> entry.event().action()).containsExactly("act.merge", "import.begin");
        assertThat(latest.get(0).event().about()).isEqualTo(act);
        assertThat(latest.get(0).event().by()).isEqualTo("The registrar");
        assertThat(graph.auditReads().latest(10, null, act)).hasSize(1);
    }

    @Test
    void theLogIsReadPageByPage(RegisterGraph graph) {
        assertThat(graph.auditReads().latest(3, null, null))
                .extracting(AuditEntry::number)
                .containsExactly(10L, 9L, 8L);
        assertThat(graph.auditReads().latest(3, 3L, null))
                .extracting(AuditEntry::number)
                .containsExactly(2L, 1L);
    }

    private static String partyOf(String recordId, RegisterGraph graph) {
        return graph.parties().find(recordId, Viewer.OPERATOR).get(0).id();
    }

    private static AuditEvent event(String action, String about) {
        return new AuditEvent("operator", "operator", action, about, null);
    }

    private static void run(Driver driver, String cypher) {
        try (Session session = driver.session()) {
            session.run(cypher, Map.of("zeros", AuditEntry.BEGINNING)).consume();
        }
    }
}
