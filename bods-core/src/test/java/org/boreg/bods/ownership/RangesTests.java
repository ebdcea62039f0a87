package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.from;

import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.Test;

class RangesTests {

    private static ShareRange open(double min, double max) {
        return new ShareRange(min, true, max, true);
    }

    /** At least the one, less than the other. */
    private static ShareRange below(double min, double max) {
        return new ShareRange(min, false, max, true);
    }

    @Test
    void aSumIsOpenWhereOneOfTheTwoIs() {
        assertThat(Ranges.sum(from(10, 20), from(10, 20))).isEqualTo(from(20, 40));
        assertThat(Ranges.sum(from(10, 20), band(10, 20))).isEqualTo(band(20, 40));
        assertThat(Ranges.sum(band(10, 20), from(10, 20))).isEqualTo(band(20, 40));
        assertThat(Ranges.sum(below(10, 20), from(10, 20))).isEqualTo(below(20, 40));
        assertThat(Ranges.sum(from(10, 20), below(10, 20))).isEqualTo(below(20, 40));
    }

    @Test
    void aSumStopsAtAHundredWhichItThenReaches() {
        assertThat(Ranges.sum(below(10, 60), below(10, 60))).isEqualTo(from(20, 100));
        assertThat(Ranges.sum(below(10, 50), below(10, 50))).isEqualTo(below(20, 100));
        assertThat(Ranges.sum(exactly(70), exactly(70))).isEqualTo(exactly(100));
    }

    @Test
    void aProductIsOpenWhereAnOpenEndMatters() {
        assertThat(Ranges.product(from(50, 60), from(50, 100))).isEqualTo(from(25, 60));
        assertThat(Ranges.product(band(50, 60), from(50, 100))).isEqualTo(band(25, 60));
        assertThat(Ranges.product(from(50, 60), band(50, 100))).isEqualTo(band(25, 60));
        assertThat(Ranges.product(below(50, 60), from(50, 100))).isEqualTo(below(25, 60));
        assertThat(Ranges.product(from(50, 60), below(50, 100))).isEqualTo(below(25, 60));
        assertThat(Ranges.product(band(50, 60), from(0, 100))).isEqualTo(from(0, 60));
        assertThat(Ranges.product(from(0, 60), band(50, 100))).isEqualTo(from(0, 60));
        assertThat(Ranges.product(band(0, 60), band(0, 100))).isEqualTo(band(0, 60));
        assertThat(Ranges.product(open(0, 60), exactly(0))).isEqualTo(exactly(0));
        assertThat(Ranges.product(exactly(0), open(0, 60))).isEqualTo(exactly(0));
    }

    @Test
    void theGreaterEndsOfTwo() {
        assertThat(Ranges.greater(from(10, 50), from(20, 40))).isEqualTo(from(20, 50));
        assertThat(Ranges.greater(from(20, 40), from(10, 50))).isEqualTo(from(20, 50));
        assertThat(Ranges.greater(band(10, 50), below(10, 50))).isEqualTo(band(10, 50));
        assertThat(Ranges.greater(below(10, 50), band(10, 50))).isEqualTo(band(10, 50));
        assertThat(Ranges.greater(below(10, 50), from(10, 40))).isEqualTo(below(10, 50));
        assertThat(Ranges.greater(from(10, 40), below(10, 50))).isEqualTo(below(10, 50));
        assertThat(Ranges.greater(band(10, 50), from(20, 40))).isEqualTo(from(20, 50));
        assertThat(Ranges.greater(from(20, 40), band(10, 50))).isEqualTo(from(20, 50));
    }

    @Test
    void twoOverlapWhereSomeShareLiesInBoth() {
        assertThat(Ranges.overlap(from(10, 20), from(20, 30))).isTrue();
        assertThat(Ranges.overlap(from(20, 30), from(10, 20))).isTrue();
        assertThat(Ranges.overlap(from(10, 20), band(20, 30))).isFalse();
        assertThat(Ranges.overlap(below(10, 20), from(20, 30))).isFalse();
        assertThat(Ranges.overlap(from(20, 30), below(10, 20))).isFalse();
        assertThat(Ranges.overlap(from(10, 19), from(20, 30))).isFalse();
        assertThat(Ranges.overlap(from(10, 30), exactly(20))).isTrue();
    }

    @Test
    void whatIsLeftTurnsTheEndsAround() {
        assertThat(Ranges.rest(band(25, 50))).isEqualTo(below(50, 75));
        assertThat(Ranges.rest(below(25, 50))).isEqualTo(band(50, 75));
    }

    @Test
    void endsThatMeetAreClosedAndNoneLiesOutside() {
        assertThat(Ranges.between(25 - 1e-12, true, 25 + 1e-12, true)).isEqualTo(exactly(25));
        assertThat(Ranges.between(-1e-12, false, 100 + 1e-12, false)).isEqualTo(ShareRange.UNKNOWN);
    }

    @Test
    void aTraceIsMoreThanNone() {
        assertThat(Ranges.isMoreThanNone(from(0, 10))).isFalse();
        assertThat(Ranges.isMoreThanNone(band(0, 10))).isTrue();
        assertThat(Ranges.isMoreThanNone(from(1, 10))).isTrue();
    }
}
