package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.from;

import java.util.LinkedHashSet;
import java.util.Set;
import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.Test;

/** What several hold directly, together. */
class BlocTests {

    private final Sketch sketch = new Sketch().persons("p", "q", "r");

    private ShareRange together(String... members) {
        Scene scene = new Scene(Ties.above(sketch.above("t"), DAY), new LinkedHashSet<>());
        Standing any = new Standing(scene, 1);
        return any.together(any.numbersOf(Set.of(members)), Dimension.SHARES);
    }

    @Test
    void whatEachHoldsAddsUp() {
        sketch.shares("p", "t", from(10, 20)).shares("q", "t", band(20, 30));
        assertThat(together("p", "q")).isEqualTo(band(30, 50));
        assertThat(together("p")).isEqualTo(from(10, 20));
        assertThat(together("r")).isEqualTo(exactly(0));
    }

    @Test
    void othersLeaveOnlySoMuch() {
        sketch.shares("p", "t", from(10, 50)).shares("q", "t", from(10, 50)).shares("r", "t", band(30, 40));
        assertThat(together("p", "q")).isEqualTo(new ShareRange(20, false, 70, true));
        assertThat(together("r")).isEqualTo(band(30, 40));
        assertThat(together("p", "r")).isEqualTo(band(40, 90));
    }

    @Test
    void whereBothLimitsMeetEitherMayBeOpen() {
        sketch.shares("p", "t", new ShareRange(10, false, 70, true)).shares("r", "t", from(30, 40));
        assertThat(together("p")).isEqualTo(new ShareRange(10, false, 70, true));
        sketch.shares("q", "t", ShareRange.exactly(5));
        assertThat(together("p")).isEqualTo(from(10, 65));
    }

    @Test
    void ofACompanyDeclaredOverAllWhatIsDeclaredCounts() {
        sketch.shares("p", "t", band(60, 80)).shares("q", "t", 70).shares("r", "t", new ShareRange(10, true, 20, true));
        assertThat(together("p")).isEqualTo(band(60, 80));
        assertThat(together("q")).isEqualTo(exactly(70));
        assertThat(together("r")).isEqualTo(new ShareRange(10, true, 20, true));
        assertThat(together("p", "r")).isEqualTo(new ShareRange(70, true, 100, true));
        assertThat(together("p", "q")).isEqualTo(exactly(100));
    }

    @Test
    void anOwnerOfAnUnknownPartOfACompanyDeclaredOverAllHoldsNothingForCertainOrPerhaps() {
        sketch.shares("p", "t", ShareRange.UNKNOWN).shares("q", "t", 70).shares("r", "t", 70);
        assertThat(together("p")).isEqualTo(exactly(0));
    }
}
