package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.ownership.History;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.OwnershipReads;
import org.boreg.graph.read.PartySummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/** A history read at once is, on every day, what the graph says of that day; and between its dates nothing changes. */
@ExtendWith(RegisterUnderTest.class)
class RandomDaysTest {

    private RegisterGraph graph;
    private OwnershipReads ownership;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
        this.ownership = graph.ownership(Viewer.OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void aHistoryIsOnEveryDayWhatTheGraphSaysOfIt(long seed) {
        Random random = new Random(seed);
        PlainHistory told = PlainHistory.of(random);
        write(told.all().stream().map(one -> one.parsed(0)).toList());
        for (LocalDate knownAt : List.of(day(random), PlainHistory.START.plusYears(1))) {
            for (String record : PlainHistory.parties()) {
                id(PlainHistory.Plain.in(0, record)).ifPresent(id -> check(id, knownAt, "seed " + seed));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {85})
    void alsoWhereRecordsMoveAndAnIndexReadsAhead(long seed, Driver driver) {
        write(RandomHistory.of(new Random(seed)));
        ownership = ReadingByIndexTest.current(driver).ownership(Viewer.OPERATOR);
        for (int company = 0; company < 10; company++) {
            id("c" + company).ifPresent(id -> check(id, LocalDate.of(2022, 1, 1), "seed " + seed));
        }
    }

    private void check(String id, LocalDate knownAt, String seed) {
        Optional<History> found = ownership.historyAbove(id, knownAt, NeighbourhoodLimits.DEFAULT);
        Optional<Neighbourhood> asked = ownership.above(id, Moment.on(knownAt), NeighbourhoodLimits.DEFAULT);
        assertThat(found.isPresent()).isEqualTo(asked.isPresent());
        found.ifPresent(history -> {
            for (LocalDate day : days(history.dates())) {
                String when = "%s on %s, known at %s, %s".formatted(id, day, knownAt, seed);
                SortedSet<LocalDate> before = history.dates().headSet(day.plusDays(1));
                Neighbourhood there = ownership
                        .above(id, new Moment(day, knownAt), NeighbourhoodLimits.DEFAULT)
                        .orElseThrow();
                assertSame(history.on(day), there, when);
                assertThat(history.on(before.isEmpty() ? LocalDate.of(1, 1, 1) : before.last()))
                        .as("since the last date, " + when)
                        .satisfies(last -> assertThat(marks(last)).isEqualTo(marks(there)));
            }
        });
    }

    private static void assertSame(Neighbourhood history, Neighbourhood there, String when) {
        assertThat(history.complete()).as(when).isTrue();
        assertThat(history.subject()).as(when).isEqualTo(there.subject());
        assertThat(history.parties()).as(when).isEqualTo(there.parties());
        assertThat(new HashSet<>(history.links())).as(when).isEqualTo(new HashSet<>(there.links()));
        assertThat(history.links()).as(when).hasSameSizeAs(there.links());
    }

    /** All that numbers rest on. */
    private static List<Object> marks(Neighbourhood there) {
        List<Object> marks = new ArrayList<>(new TreeSet<>(
                there.parties().values().stream().map(RandomDaysTest::mark).toList()));
        marks.add(new HashSet<>(there.links()));
        return marks;
    }

    private static String mark(Party party) {
        return party.id() + party.kind() + party.type() + party.dissolvedOn();
    }

    /** Every date, and the day before it. */
    private static SortedSet<LocalDate> days(SortedSet<LocalDate> dates) {
        SortedSet<LocalDate> days = new TreeSet<>(dates);
        dates.forEach(date -> days.add(date.minusDays(1)));
        return days;
    }

    @Test
    void aHistoryThatIsTooLongSaysOnEveryDayThatItIsCut() {
        write(List.of(
                Statements.entity("c", "Amber Quay Ltd", ""),
                Statements.holding("h1", "c", "\"p\"", 10, "2020-01-01", "new"),
                Statements.holding("h1", "c", "\"p\"", 20, "2021-01-01", "updated"),
                Statements.holding("h1", "c", "\"p\"", 30, "2022-01-01", "updated")));
        NeighbourhoodLimits two = new NeighbourhoodLimits(10, 2, NeighbourhoodLimits.DEFAULT.time());
        LocalDate knownAt = LocalDate.of(2025, 1, 1);
        History cut = graph.ownership(Viewer.OPERATOR)
                .historyAbove(id("c").orElseThrow(), knownAt, two)
                .orElseThrow();
        assertThat(cut.on(LocalDate.of(2022, 6, 1)).complete()).isFalse();
        assertThat(cut.on(LocalDate.of(2022, 6, 1)).links()).hasSize(1);
    }

    @Test
    void theDayOnWhichACompanyCeasesOrAPersonIsSomethingElseIsADateAndThatOfANewNameIsNone() {
        write(List.of(
                Statements.entity("c", "Old Quay Ltd", "", "c", "2020-01-01"),
                Statements.entity("c", "Amber Quay Ltd", "", "c", "2021-01-01"),
                Statements.statement("c", "entity", "c", "2022-01-01", "updated", """
                        {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "Amber Quay Ltd",
                         "dissolutionDate": "2022-05-05"}
                        """),
                person("knownPerson", "2020-01-01"),
                person("unknownPerson", "2023-01-01"),
                Statements.holding("h", "c", "\"p\"", 30, "2020-06-01", "new")));
        History history = graph.ownership(Viewer.OPERATOR)
                .historyAbove(id("c").orElseThrow(), LocalDate.of(2025, 1, 1), NeighbourhoodLimits.DEFAULT)
                .orElseThrow();
        assertThat(history.dates()).hasToString("[2020-06-01, 2022-01-01, 2022-05-05, 2023-01-01]");
        check(id("c").orElseThrow(), LocalDate.of(2025, 1, 1), "no seed");
    }

    @Test
    void onNoDayIsAnybodyNamedWhoIsProtectedNow() {
        write(List.of(
                Statements.entity("c", "Old Quay Ltd", ""),
                Statements.person("p", "Ada Marrow", "c"),
                person("anonymousPerson", "2025-01-01"),
                Statements.holding("h", "c", "p", 30)));
        History history = graph.ownership(Viewer.OPERATOR)
                .historyAbove(id("c").orElseThrow(), LocalDate.of(2026, 1, 1), NeighbourhoodLimits.DEFAULT)
                .orElseThrow();

        assertThat(history.on(LocalDate.of(2024, 6, 1)).parties().values())
                .hasSize(2)
                .filteredOn(party -> party.kind() == PartyKind.PERSON)
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.name()).isNull();
                    assertThat(person.type()).isEqualTo(PersonType.ANONYMOUS_PERSON);
                });
    }

    private static ParsedStatement person(String type, String date) {
        return Statements.statement("p", "person", "c", date, "updated", """
                {"isComponent": false, "personType": "%s"}
                """.formatted(type));
    }

    @Test
    void aPersonHasNone() {
        write(List.of(Statements.person("p", "Ada Marrow", "p")));
        assertThat(graph.ownership(Viewer.OPERATOR)
                        .historyAbove(id("p").orElseThrow(), LocalDate.of(2025, 1, 1), NeighbourhoodLimits.DEFAULT))
                .isEmpty();
        assertThat(graph.ownership(Viewer.OPERATOR)
                        .historyAbove("nobody", LocalDate.of(2025, 1, 1), NeighbourhoodLimits.DEFAULT))
                .isEmpty();
    }

    private void write(List<ParsedStatement> statements) {
        graph.writer().write(statements, "import");
    }

    private Optional<String> id(String record) {
        return graph.parties().find(record, Viewer.OPERATOR).stream()
                .map(PartySummary::id)
                .findFirst();
    }

    private static LocalDate day(Random random) {
        return PlainHistory.START.plusDays(random.nextInt(PlainHistory.DAYS));
    }
}
