package org.boreg.bods.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Columns: exact, minimum, exclusiveMinimum, maximum, exclusiveMaximum; then the range. */
    @ParameterizedTest
    @CsvSource({
        ",,,,, 0,false,100,false",
        "33.3,,,,, 33.3,false,33.3,false",
        "0,,,,, 0,false,0,false",
        "100,,,,, 100,false,100,false",
        "50,10,,20,, 50,false,50,false",
        ",25,,50,, 25,false,50,false",
        ",,25,,50, 25,true,50,true",
        ",,25,50,, 25,true,50,false",
        ",75,,,, 75,false,100,false",
        ",,75,,, 75,true,100,false",
        ",,,25,, 0,false,25,false",
        ",,,,25, 0,false,25,true",
        ",30,25,,, 30,false,100,false",
        ",25,30,,, 30,true,100,false",
        ",25,25,,, 25,true,100,false",
        ",,,50,40, 0,false,40,true",
        ",,,40,50, 0,false,40,false",
        ",,,40,40, 0,false,40,true",
        ",50,,50,, 50,false,50,false",
        ",,50,50,, 0,false,100,false",
        ",60,,40,, 0,false,100,false",
        ",,100,,, 0,false,100,false",
        ",,,,0, 0,false,100,false",
        "101,,,,, 0,false,100,false",
        "-1,,,,, 0,false,100,false",
        ",-5,,,, 0,false,100,false",
        ",,,250,, 0,false,100,false",
        "1e-999999999,,,,, 0,false,0,false",
    })
    void theRangeIsWhatTheBoundsLeave(
            @Nullable BigDecimal exact,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal exclusiveMinimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal exclusiveMaximum,
            double min,
            boolean minExclusive,
            double max,
            boolean maxExclusive) {
        assertThat(new Share(exact, minimum, exclusiveMinimum, maximum, exclusiveMaximum).range())
                .isEqualTo(new ShareRange(min, minExclusive, max, maxExclusive));
    }

    @Test
    void aRangeThatHoldsNoShareIsRefused() {
        assertThatThrownBy(() -> new ShareRange(50, false, 40, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareRange(50, true, 50, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShareRange.exactly(100.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShareRange.exactly(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
