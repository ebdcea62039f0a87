package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.model.InterestType.*;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.interest;

import java.time.LocalDate;
import java.util.SortedSet;
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

    private final History history = new History() {
        @Override
        public SortedSet<LocalDate> dates() {
            return History.datesOf(sketch.above("t").links());
        }

        @Override
        public Neighbourhood on(LocalDate date) {
            return sketch.above("t");
        }
    };

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
        assertThat(difference.begun()).isEmpty();
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
