package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.read.Change;
import org.boreg.graph.read.ChangeCursor;
import org.boreg.graph.read.ChangePage;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.OtherRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

@ExtendWith(RegisterUnderTest.class)
class ReadingChangesTest {

    @Test
    void everyStatementComesOnceInTheOrderOfArrivalHoweverLargeThePages(RegisterGraph graph) {
        List<ParsedStatement> written = companies("one", 23);
        graph.writer().write(written.subList(0, 10), "first");
        graph.writer().write(written, "second");

        assertThat(statementIds(all(graph, 1))).isEqualTo(ids(written));
        assertThat(statementIds(all(graph, 7))).isEqualTo(ids(written));
        assertThat(statementIds(all(graph, 1_000))).isEqualTo(ids(written));
    }

    @Test
    void aReaderGoesOnWhereItWasWhenMoreComes(RegisterGraph graph) {
        graph.writer().write(companies("early", 2), "first");
        ChangePage early = graph.changes().after(null, 10);
        assertThat(early.more()).isFalse();

        ChangePage nothing = graph.changes().after(text(early), 10);
        assertThat(nothing.items()).isEmpty();
        assertThat(nothing.next()).isEqualTo(early.next());

        List<ParsedStatement> late = companies("late", 3);
        graph.writer().write(late, "second");
        assertThat(statementIds(graph.changes().after(text(nothing), 10).items()))
                .isEqualTo(ids(late));
    }

    @Test
    void whatWasRefusedLeavesNoTrace(RegisterGraph graph) {
        ParsedStatement company = Statements.entity("E-1", "One Ltd", "");
        ParsedStatement otherType = Statements.person("E-1", "No Company", "E-1");
        ParsedStatement last = Statements.entity("E-2", "Two Ltd", "");
        graph.writer().write(List.of(company, otherType, company, last), "import");

        assertThat(statementIds(all(graph, 10))).isEqualTo(ids(List.of(company, last)));
    }

    @Test
    void actsOfOperatorsStandAmongTheStatementsWhereTheyHappened(RegisterGraph graph, Driver driver) {
        List<ParsedStatement> written = companies("c", 3);
        graph.writer().write(written.subList(0, 2), "first");
        act(driver, Map.of("kind", "redaction", "statementId", ids(written).get(0), "reason", "asked for"));
        act(driver, Map.of("kind", "merge", "records", List.of("Register of Tests\u001fc-0", "\u001fc-1")));
        graph.writer().write(written.subList(2, 3), "second");

        for (int size : new int[] {1, 2, 3, 10}) {
            List<Change> changes = all(graph, size);
            assertThat(changes)
                    .extracting(ReadingChangesTest::kind)
                    .as("pages of %d", size)
                    .containsExactly("statement", "statement", "redaction", "merge", "statement");
            Change.Act redaction = (Change.Act) changes.get(2);
            assertThat(redaction.content().statement().statementId())
                    .isEqualTo(ids(written).get(0));
            assertThat(redaction.content().recordType()).isEqualTo("entity");
            assertThat(redaction.reason()).isEqualTo("asked for");
            Change.Act merge = (Change.Act) changes.get(3);
            assertThat(merge.content()).isNull();
            assertThat(merge.records())
                    .containsExactly(
                            new Change.RecordName("Register of Tests", "c-0"), new Change.RecordName("", "c-1"));
        }
    }

    @Test
    void anEmptyRegisterHasNoChangesAndNoCursor(RegisterGraph graph) {
        ChangePage page = graph.changes().after(null, 10);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
        assertThat(page.more()).isFalse();
        assertThat(graph.changes().latest()).isEqualTo(-1);
    }

    @Test
    void aCursorBeyondTheEndHasNothingAfterIt(RegisterGraph graph) {
        graph.writer().write(companies("c", 1), "import");
        ChangeCursor end = graph.changes().after(null, 10).next();
        ChangeCursor beyond = new ChangeCursor(end.register(), 1_000_000);

        ChangePage page = graph.changes().after(beyond.text(), 10);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEqualTo(beyond);
    }

    @Test
    void aCursorOfARegisterThatWasReplacedIsRefused(RegisterGraph graph, Driver driver) {
        graph.writer().write(companies("c", 2), "import");
        String old = text(graph.changes().after(null, 1));
        empty(driver);
        assertThatThrownBy(() -> graph.changes().after(old, 1)).isInstanceOf(OtherRegister.class);

        graph.writer().write(companies("c", 2), "import");

        assertThatThrownBy(() -> graph.changes().after(old, 1))
                .isInstanceOf(OtherRegister.class)
                .hasMessageContaining("another register");
        assertThat(graph.changes().after(null, 1).next().text()).isNotEqualTo(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "????", "MTIz", "LTE", "YWJjZGVmMDEyMzQ1Njc4OS4tMQ", "MDEyMzQ1Njc4OWFiY2RlZi4wMQ"})
    void whatIsNoCursorIsRefused(String text, RegisterGraph graph) {
        assertThatThrownBy(() -> graph.changes().after(text, 1)).isInstanceOf(InvalidQuestion.class);
    }

    @Test
    void aRegisterThatWasWrittenBeforeItHadAnIdentityGetsOne(RegisterGraph graph, Driver driver) {
        graph.writer().write(companies("c", 2), "import");
        run(driver, "MATCH (n) WHERE n:Register OR n:SchemaStep AND n.name STARTS WITH 'V003' DELETE n");

        graph.migrate();

        String cursor = text(graph.changes().after(null, 1));
        graph.writer().write(companies("d", 1), "import");
        assertThat(graph.changes().after(cursor, 10).items()).hasSize(2);
    }

    @Test
    void longStatementsComeOnShorterPages(RegisterGraph graph) {
        String name = "x".repeat(700_000);
        List<ParsedStatement> written = IntStream.range(0, 8)
                .mapToObj(i -> Statements.entity("L-" + i, name, ""))
                .toList();
        written.forEach(statement -> graph.writer().write(List.of(statement), "import"));

        ChangePage page = graph.changes().after(null, 100);

        assertThat(page.items()).hasSizeBetween(1, 4);
        assertThat(page.more()).isTrue();
        assertThat(statementIds(all(graph, 100))).isEqualTo(ids(written));
    }

    /** Neo4j shows a transaction to readers while it is being applied: a reader in a hurry sees its end before its beginning. */
    @Test
    void nothingIsMissedOrDoubledWhileTwoWriteAtOnce(RegisterGraph graph) {
        int batches = 12;
        int batch = 400;
        CompletableFuture<?> writing = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> writeInBatches(graph, "left", batches, batch)),
                CompletableFuture.runAsync(() -> writeInBatches(graph, "right", batches, batch)));

        List<Change> read = new ArrayList<>();
        String cursor = null;
        boolean isOver = false;
        while (!isOver) {
            boolean wasDone = writing.isDone();
            ChangePage page = graph.changes().after(cursor, 1_000);
            read.addAll(page.items());
            cursor = page.next() == null ? null : page.next().text();
            isOver = wasDone && page.items().isEmpty();
        }
        writing.join();

        assertThat(statementIds(read)).hasSize(2 * batches * batch).doesNotHaveDuplicates();
        assertThat(statementIds(read)).isEqualTo(statementIds(all(graph, 1_000)));
        assertThat(read).extracting(change -> change.cursor().number()).isSorted();
        Set<String> ids = new HashSet<>(statementIds(read));
        assertThat(ids).containsAll(ids(companies("left", batches * batch)));
        assertThat(ids).containsAll(ids(companies("right", batches * batch)));
    }

    private static void writeInBatches(RegisterGraph graph, String name, int batches, int size) {
        List<ParsedStatement> all = companies(name, batches * size);
        for (int i = 0; i < batches; i++) {
            graph.writer().write(all.subList(i * size, (i + 1) * size), name);
        }
    }

    private static List<Change> all(RegisterGraph graph, int size) {
        List<Change> all = new ArrayList<>();
        String cursor = null;
        ChangePage page;
        do {
            page = graph.changes().after(cursor, size);
            all.addAll(page.items());
            cursor = text(page);
        } while (page.more());
        assertThat(graph.changes().after(cursor, size).items()).isEmpty();
        return all;
    }

    private static String text(ChangePage page) {
        assertThat(page.next()).isNotNull();
        return page.next().text();
    }

    private static String kind(Change change) {
        return change instanceof Change.Act act ? act.kind() : "statement";
    }

    private static List<ParsedStatement> companies(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Statements.entity(name + "-" + i, "%s %d Ltd".formatted(name, i), ""))
                .toList();
    }

    private static List<String> statementIds(List<Change> changes) {
        return changes.stream()
                .map(change -> ((Change.Arrival) change).content().statement().statementId())
                .toList();
    }

    private static List<String> ids(List<ParsedStatement> statements) {
        return statements.stream()
                .map(parsed -> parsed.statement().statementId())
                .toList();
    }

    private static void act(Driver driver, Map<String, Object> properties) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(
                    tx -> tx.run("""
                            MATCH (c:Counter {name: 'arrivals'})
                            SET c.value = c.value + 1
                            CREATE (a:Act {id: randomUUID(), seq: c.value - 1, at: timestamp(), by: 'operator'})
                            SET a += $properties
                            """, Map.of("properties", properties)).consume());
        }
    }

    private static void empty(Driver driver) {
        run(driver, "MATCH (n) WHERE NOT n:SchemaStep AND NOT (n:Counter AND n.name = 'shape') DETACH DELETE n");
    }

    private static void run(Driver driver, String cypher) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(tx -> tx.run(cypher).consume());
        }
    }
}
