package org.boreg.service.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.ownership.History;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Owner;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.ownership.Threshold;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.PartySummary;
import org.boreg.importer.demo.DemoCase;
import org.boreg.importer.demo.DemoRegister;
import org.boreg.service.questions.OwnersView.WarningView;
import org.boreg.service.questions.TimelineAnswer.DayAnswer;
import org.boreg.service.questions.TimelineAnswer.OwnerOverTime;
import org.boreg.service.questions.TimelineAnswer.PeriodAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterUnderTest.class)
class OwnershipOverTimeTest {

    private static final LocalDate KNOWN_AT = LocalDate.of(2026, 1, 1);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Threshold QUARTER = new Threshold(25, false);

    private RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void onEveryDayOfTheDemoTheHistoryAndTheTimelineSayWhatTheOwnersOfThatDayAre() {
        write(DemoRegister.statements().stream()
                .map(statement -> Statements.parsed(statement.toString()))
                .toList());
        int changes = 0;
        for (DemoCase demo : DemoRegister.cases()) {
            String company = id(demo.identifier());
            History history = graph.ownership(Viewer.OPERATOR)
                    .historyAbove(company, KNOWN_AT, NeighbourhoodLimits.DEFAULT)
                    .orElseThrow();
            TimelineAnswer told = timeline(company, null, Integer.MAX_VALUE, LONG);
            assertThat(told.complete()).as(company).isTrue();
            for (LocalDate date : history.dates()) {
                Neighbourhood there = graph.ownership(Viewer.OPERATOR)
                        .above(company, new Moment(date, KNOWN_AT), NeighbourhoodLimits.DEFAULT)
                        .orElseThrow();
                OwnersAnswer expected = Owners.of(there, new OwnersQuestion(date, QUARTER, 0));
                String when = company + " on " + date;
                assertThat(numbers(Owners.of(history.on(date), new OwnersQuestion(date, QUARTER, 0))))
                        .as(when)
                        .isEqualTo(numbers(expected));
                assertThat(owners(told, date)).as(when).isEqualTo(owners(expected));
            }
            changes += told.days().size();
        }
        assertThat(changes).isGreaterThan(28);
    }

    /** Of all at the top of a chain, by id, what they have and whether they are beneficial owners. */
    private static Map<String, String> numbers(OwnersAnswer answer) {
        Map<String, String> numbers = new TreeMap<>();
        for (List<Owner> owners : List.of(answer.owners(), answer.others())) {
            owners.forEach(owner -> numbers.put(
                    owner.party().id(),
                    owner.shares() + " " + owner.votes() + " " + owner.control() + " " + owner.certainty()));
        }
        return numbers;
    }

    private static Map<String, String> owners(OwnersAnswer answer) {
        Map<String, String> owners = new TreeMap<>();
        answer.owners()
                .forEach(owner -> owners.put(
                        owner.party().id(),
                        OwnersReading.range(owner.shares()) + " " + OwnersReading.range(owner.votes()) + " "
                                + OwnersReading.word(owner.control()) + " " + OwnersReading.word(owner.certainty())));
        return owners;
    }

    private static Map<String, String> owners(TimelineAnswer told, LocalDate date) {
        Map<String, String> owners = new TreeMap<>();
        for (OwnerOverTime owner : told.owners()) {
            owner.periods().stream()
                    .filter(period -> isOn(period, date) && !period.certainty().equals("none"))
                    .forEach(period -> owners.put(
                            owner.party().id(),
                            period.shares() + " " + period.votes() + " " + period.control() + " "
                                    + period.certainty()));
        }
        return owners;
    }

    private static boolean isOn(PeriodAnswer period, LocalDate date) {
        return !period.from().isAfter(date)
                && (period.until() == null || period.until().isAfter(date));
    }

    @Test
    void ofALongPastTheLatestDaysAreToldAndTheAnswerSaysSo() {
        writeEightYears();
        TimelineAnswer told = timeline(id("c"), null, 3, LONG);
        assertThat(told.complete()).isFalse();
        assertThat(told.warnings())
                .extracting(WarningView::message)
                .containsExactly(
                        "Only the latest 3 of 8 days on which something may have changed were looked at; what was before 2015-01-01 is not told");
        assertThat(told.since()).hasToString("2015-01-01");
        assertThat(told.owners().get(0).periods())
                .extracting(period -> period.shares().min())
                .containsExactly(35.0, 36.0, 37.0);
        assertThat(told.days()).extracting(DayAnswer::date).hasToString("[2016-01-01, 2017-01-01]");
    }

    @Test
    void withoutTimeTheLatestDayIsToldAllTheSame() {
        writeEightYears();
        TimelineAnswer told = timeline(id("c"), null, 1_000, Duration.ZERO);
        assertThat(told.complete()).isFalse();
        assertThat(told.owners().get(0).periods())
                .extracting(period -> period.shares().min())
                .containsExactly(37.0);
    }

    @Test
    void aCompanyOfManyOwnersIsToldInPartAndTheAnswerSaysSo() {
        List<ParsedStatement> statements = new ArrayList<>(List.of(Statements.entity("c", "Amber Quay Ltd", "")));
        for (int i = 0; i < 250; i++) {
            statements.add(Statements.person("p" + i, "Person " + i, "c"));
            statements.add(Statements.holding("h" + i, "c", "p" + i, 0.25));
        }
        write(statements);
        TimelineAnswer told = new OwnershipOverTime(graph.ownership(Viewer.OPERATOR), Locale.ENGLISH)
                .timeline(id("c"), null, KNOWN_AT, OwnersRequest.USUAL, new Threshold(0, false));
        assertThat(told.owners()).hasSize(200);
        assertThat(told.days())
                .singleElement()
                .satisfies(day -> assertThat(day.begun()).hasSize(250));
        assertThat(told.warnings())
                .extracting(WarningView::message)
                .containsExactly("Only the first 200 of 250 owners are listed");
    }

    private void writeEightYears() {
        List<ParsedStatement> statements = new ArrayList<>(List.of(Statements.entity("c", "Amber Quay Ltd", "")));
        statements.add(Statements.person("p", "Ada Marrow", "c"));
        for (int year = 0; year < 8; year++) {
            statements.add(Statements.holding("h", "c", "\"p\"", 30 + year, "201%d-01-01".formatted(year), "updated"));
        }
        write(statements);
    }

    private TimelineAnswer timeline(String company, PartySummary owner, int mostDays, Duration longest) {
        return new OwnershipOverTime(graph.ownership(Viewer.OPERATOR), Locale.ENGLISH, mostDays, longest)
                .timeline(company, owner, KNOWN_AT, OwnersRequest.USUAL, QUARTER);
    }

    private void write(List<ParsedStatement> statements) {
        graph.writer().write(statements, "import");
    }

    private String id(String recordId) {
        return graph.parties().find(recordId, Viewer.OPERATOR).get(0).id();
    }
}
