package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boreg.bods.ownership.Sketch.from;

import java.util.List;
import java.util.Set;
import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private static final List<Regime> REGIMES =
            List.of(new Threshold(25, false), new EuAmlr(), new UkPsc(), new Ofac50(Set.of()));

    @Test
    void nothingIsWorkedOutForSomebodyWhoDoesNotWait() {
        Sketch sketch = huge();
        for (Regime regime : REGIMES) {
            assertThatThrownBy(() -> Owners.of(sketch.above("c0"), question(regime), () -> false))
                    .isInstanceOf(OutOfPatience.class);
        }
    }

    @Test
    void itIsAskedSoOftenThatNoAnswerIsWorkedOutLongAfterPatienceEnds() {
        Sketch sketch = huge();
        for (Regime regime : REGIMES) {
            int[] asked = {0};
            assertThatThrownBy(() -> Owners.of(sketch.above("c0"), question(regime), () -> ++asked[0] < 5_000))
                    .isInstanceOf(OutOfPatience.class);
            assertThat(asked[0]).isEqualTo(5_000);
        }
    }

    @Test
    void whatIsSharedOutInARingOfThousandsOfRangesIsGivenUpToo() {
        int[] asked = {0};
        Sketch sketch = huge();
        assertThatThrownBy(() -> Portfolio.of("p7", sketch.network(), Sketch.DAY, () -> ++asked[0] < 100))
                .isInstanceOf(OutOfPatience.class);
    }

    @Test
    void whoWaitsLongEnoughGetsTheSameAnswer() {
        Sketch sketch = new Sketch().persons("p").shares("p", "c", from(20, 60)).shares("c", "t", 80);
        OwnersQuestion question = question(new EuAmlr());
        assertThat(Owners.of(sketch.above("t"), question, () -> true))
                .isEqualTo(Owners.of(sketch.above("t"), question));
    }

    private static OwnersQuestion question(Regime regime) {
        return new OwnersQuestion(Sketch.DAY, regime, 10);
    }

    /** A thousand companies that own unknown parts of one another, each held by ten persons. */
    private static Sketch huge() {
        Sketch sketch = new Sketch();
        for (int company = 0; company < 1_000; company++) {
            for (int owner : List.of(company + 1, company + 31, company + 577)) {
                sketch.shares("c" + owner % 1_000, "c" + company, ShareRange.UNKNOWN);
            }
            for (int person = 0; person < 10; person++) {
                String id = "p" + (company * 10 + person);
                sketch.persons(id).shares(id, "c" + company, from(0, person + company / 1_000.0));
            }
        }
        return sketch;
    }
}
