package org.boreg.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.boreg.service.questions.InterestView.ShareView;
import org.boreg.service.questions.OwnersView.Range;
import org.junit.jupiter.api.Test;

class RangeTextTest {

    @Test
    void anExactShareIsANumber() {
        assertThat(RangeText.of(new Range(32.4, 32.4, false, false))).isEqualTo("32.4 %");
        assertThat(RangeText.of(new Range(0, 0, false, false))).isEqualTo("0 %");
        assertThat(RangeText.of(new Range(51.020408163, 51.020408163, false, false)))
                .isEqualTo("51.0204 %");
    }

    @Test
    void aRangeSaysWhichEndsBelongToIt() {
        assertThat(RangeText.of(new Range(25, 50, false, false))).isEqualTo("25 to 50 %");
        assertThat(RangeText.of(new Range(25, 50, true, false))).isEqualTo("more than 25 % and up to 50 %");
        assertThat(RangeText.of(new Range(25, 50, false, true))).isEqualTo("25 to less than 50 %");
        assertThat(RangeText.of(new Range(25, 50, true, true))).isEqualTo("more than 25 % and less than 50 %");
    }

    @Test
    void aRangeWithOneEndSaysOnlyThat() {
        assertThat(RangeText.of(new Range(75, 100, false, false))).isEqualTo("at least 75 %");
        assertThat(RangeText.of(new Range(75, 100, true, false))).isEqualTo("more than 75 %");
        assertThat(RangeText.of(new Range(0, 25, false, false))).isEqualTo("up to 25 %");
        assertThat(RangeText.of(new Range(0, 25, false, true))).isEqualTo("less than 25 %");
    }

    @Test
    void nothingKnownIsNotFiftyPercent() {
        assertThat(RangeText.of(new Range(0, 100, false, false))).isEqualTo("an unknown part");
    }

    @Test
    void aTinyShareIsNotNothing() {
        assertThat(RangeText.of(new Range(0.00001, 0.00001, false, false))).isEqualTo("less than 0.0001 %");
    }

    @Test
    void aDeclaredShareReadsTheSame() {
        assertThat(RangeText.of(new ShareView(null, null, new BigDecimal("25"), new BigDecimal("50"), null)))
                .isEqualTo("more than 25 % and up to 50 %");
        assertThat(RangeText.of(new ShareView(new BigDecimal("12.50"), null, null, null, null)))
                .isEqualTo("12.5 %");
        assertThat(RangeText.of((ShareView) null)).isEmpty();
    }
}
