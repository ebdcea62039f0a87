package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.boreg.bods.model.InterestType.*;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.interest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.Test;

class TimelineTests {

    private static final LocalDate MARCH = DAY.withMonth(3);
    private static final LocalDate APRIL = DAY.withMonth(4);
    private static final LocalDate MAY = DAY.withMonth(5);
    private static final Regime QUARTER = new Threshold(25, false);

    private final Sketch sketch = new Sketch().persons("p", "q");

    private static Interest shares(double percent, LocalDate from, LocalDate until) {
        return interest(SHAREHOLDING, null, exactly(percent), from, until);
    }

    private final History history = told(date -> sketch);

    /** What each day's sketch draws. */
    private static History told(Function<LocalDate, Sketch> days) {
        return new History() {
            @Override
            public SortedSet<LocalDate> dates() {
                return History.datesOf(on(DAY).links());
            }

            @Override
            public Neighbourhood on(LocalDate date) {
                return days.apply(date).above("t");
            }

            @Override
            public List<Link> into(String company, LocalDate date) {
                return days.apply(date).network().links().stream()
                        .filter(link -> link.owned().equals(company))
                        .toList();
            }
        };
    }

    private Timeline p() {
        return Timeline.of("p", history, QUARTER);
    }

    @Test
    void everyDayOnWhichTheStakeChangedBeginsAPeriod() {
        sketch.link("p", "h", shares(50, MARCH, MAY)).link("h", "t", shares(60, APRIL, null));
        assertThat(p().periods()).extracting(Timeline.Period::from).containsExactly(MARCH, APRIL, MAY);
        assertThat(p().periods()).extracting(Timeline.Period::until).containsExactly(APRIL, MAY, null);
        assertThat(p().periods())
                .extracting(period -> period.position().shares())
                .containsExactly(exactly(0), exactly(30), exactly(0));
        assertThat(p().periods())
                .extracting(period -> period.position().owner())
                .containsExactly(Certainty.NONE, Certainty.CERTAIN, Certainty.NONE);
    }

    @Test
    void aDayOnWhichNothingChangedForThePartyBeginsNone() {
        sketch.link("p", "t", shares(50, MARCH, null)).link("q", "t", shares(10, APRIL, MAY));
        assertThat(p().periods()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(MARCH);
            assertThat(period.until()).isNull();
        });
    }

    @Test
    void aCompanyInTheMiddleHasATimelineToo() {
        sketch.link("p", "h", shares(50, MARCH, null)).link("h", "t", shares(60, APRIL, null));
        Position now = Timeline.of("h", history, QUARTER).periods().get(1).position();
        assertThat(now).isEqualTo(new Position(exactly(60), exactly(60), Certainty.CERTAIN, Certainty.NONE));
    }

    @Test
    void aDifferenceNamesWhoCameWhoWentAndWhy() {
        sketch.link("p", "t", shares(50, null, MAY))
                .link("q", "t", shares(20, null, null), shares(20, MAY, null))
                .link("r", "t", shares(10, null, null));
        Difference difference = Difference.between(APRIL, MAY, history, QUARTER);
        assertThat(difference.changes())
                .extracting(change -> change.party().id())
                .containsExactly("q", "p");
        assertThat(difference.changes().get(0).before().shares()).isEqualTo(exactly(20));
        assertThat(difference.changes().get(0).after().shares()).isEqualTo(exactly(40));
        assertThat(difference.changes().get(1).after()).isEqualTo(Position.NONE);
        assertThat(difference.ended()).extracting(Link::statementId).containsExactly("s1");
        assertThat(difference.begun()).singleElement().satisfies(link -> {
            assertThat(link.statementId()).isEqualTo("s2");
            assertThat(link.interests()).containsExactly(shares(20, MAY, null));
        });
    }

    @Test
    void aCompanyThatSomebodyNowStandsBehindHasWhatItHad() {
        sketch.link("h", "t", shares(60, MARCH, null)).link("p", "h", shares(100, MAY, null));
        Difference difference = Difference.between(APRIL, MAY, history, QUARTER);
        assertThat(difference.changes())
                .extracting(change -> change.party().id())
                .containsExactly("p");
    }

    @Test
    void whatOnlyLeadsToTheCompanyNoMoreHasNotEnded() {
        sketch.link("p", "h", shares(50, MARCH, null)).link("h", "t", shares(60, MARCH, MAY));
        assertThat(turnover(sketch.above("t"), nothing()).ended())
                .extracting(Link::statementId)
                .containsExactly("s2");
    }

    @Test
    void aWholeChainThatBeganOnADayIsListed() {
        sketch.link("p", "h", shares(50, MAY, null)).link("h", "t", shares(60, MAY, null));
        assertThat(turnover(nothing(), sketch.above("t")).begun())
                .extracting(Link::statementId)
                .containsExactly("s1", "s2");
    }

    @Test
    void aStatementThatRepeatsWhatItsRecordSaidBeginsAndEndsNothing() {
        Sketch before = new Sketch()
                .persons("p", "q")
                .link("p", "t", shares(50, MARCH, null))
                .link("q", "t");
        Sketch after = new Sketch().persons("p", "q").link("q", "t").link("p", "t", shares(50, MARCH, DAY));
        History repeated = told(date -> date.isBefore(MAY) ? before : after);
        assertThat(Difference.between(APRIL, MAY, repeated, QUARTER))
                .isEqualTo(new Difference(List.of(), List.of(), List.of()));
        assertThat(Difference.between(APRIL, DAY, repeated, QUARTER).ended())
                .extracting(Link::statementId)
                .containsExactly("s1");
    }

    @Test
    void whatIsHeldTwiceAndThenOnceHasEndedOnce() {
        Interest told = shares(20, null, null);
        Neighbourhood twice =
                new Sketch().persons("p").link("p", "t", told, told).above("t");
        Neighbourhood once = new Sketch().persons("p").link("p", "t", told).above("t");
        assertThat(turnover(twice, once).ended())
                .singleElement()
                .extracting(Link::interests)
                .isEqualTo(List.of(told));
    }

    @Test
    void aRelationshipThatStatesNoInterestsBeginsAndEndsToo() {
        Neighbourhood some = new Sketch().persons("p").link("p", "t").above("t");
        assertThat(turnover(nothing(), some).begun()).hasSize(1);
        assertThat(turnover(some, nothing()).ended()).hasSize(1);
        assertThat(turnover(some, some)).isEqualTo(new Turnover(List.of(), List.of()));
    }

    private Turnover turnover(Neighbourhood april, Neighbourhood may) {
        return Turnover.between(new Turnover.Day(APRIL, april), new Turnover.Day(MAY, may), history);
    }

    private static Neighbourhood nothing() {
        return new Sketch().party(Party.entity("t", null, null)).above("t");
    }

    @Test
    void aChronicleThatStopsInTheMiddleHasToldTheLatestPart() {
        sketch.link("p", "t", shares(50, MARCH, MAY)).link("q", "t", shares(30, APRIL, null));
        Chronicle chronicle = Chronicle.ofEverybody(history, QUARTER);
        chronicle.add(MAY);
        chronicle.add(APRIL);
        assertThat(chronicle.ofOwners())
                .extracting(Timeline::party, timeline -> timeline.periods().size())
                .containsExactly(tuple("q", 1), tuple("p", 2));
        assertThat(chronicle.turnovers().keySet()).containsExactly(MAY);
        assertThat(chronicle.turnovers().get(MAY).ended())
                .extracting(Link::owner)
                .containsExactly("p");
        chronicle.end();
        assertThat(chronicle.turnovers().get(APRIL).begun())
                .extracting(Link::owner)
                .containsExactlyInAnyOrder("p", "q");
    }

    @Test
    void whoeverIsMetFirstOnADayOfThePastHadNothingSince() {
        sketch.link("p", "t", shares(50, MARCH, APRIL)).link("q", "t", shares(30, MARCH, MAY));
        Chronicle chronicle = Chronicle.ofEverybody(history, QUARTER);
        history.dates().stream().sorted(Comparator.reverseOrder()).forEach(chronicle::add);
        assertThat(chronicle.ofOwners().get(1)).isEqualTo(Timeline.of("p", history, QUARTER));
        assertThat(chronicle.ofOwners().get(1).periods())
                .extracting(Timeline.Period::until)
                .containsExactly(APRIL, null);
    }

    @Test
    void aChronicleIsToldBackwards() {
        sketch.link("p", "t", shares(50, MARCH, MAY));
        Chronicle chronicle = Chronicle.of("p", history, QUARTER);
        chronicle.add(APRIL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chronicle.add(APRIL))
                .withMessageContaining("backwards");
    }

    @Test
    void whatBeganIsListed() {
        sketch.link("p", "t", shares(50, MAY, null));
        Difference difference = Difference.between(APRIL, MAY, history, QUARTER);
        assertThat(difference.begun()).extracting(Link::statementId).containsExactly("s1");
        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.before().shares()).isEqualTo(ShareRange.NONE);
            assertThat(change.after().owner()).isEqualTo(Certainty.CERTAIN);
        });
        assertThat(Difference.between(MAY, DAY, history, QUARTER).changes()).isEmpty();
    }
}
