package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-02-29, 2024-02-29, 2024-02-29",
        "2024-05-31T10:00:00Z, 2024-05-31, 2024-05-31",
        "2024-05-31T23:30:00-05:00, 2024-05-31, 2024-06-01",
        "2024-05-31T01:00:00+14:00, 2024-05-30, 2024-05-31",
        "0000, 0000-01-01, 0000-12-31"
    })
    void aDateIsAllTheDaysThatItCanMean(String text, LocalDate first, LocalDate last) {
        assertThat(DateSpan.parse(text)).isEqualTo(new DateSpan(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "+2024, 2024-01-01, 2024-12-31",
        "-0044-03-15, -0044-03-15, -0044-03-15",
        "20240531, 2024-05-31, 2024-05-31",
        "2024-152, 2024-05-31, 2024-05-31",
        "2024366, 2024-12-31, 2024-12-31",
        "2024-W01, 2024-01-01, 2024-01-07",
        "2021W011, 2021-01-04, 2021-01-04",
        "2020-W22-5, 2020-05-29, 2020-05-29",
        "2024-05-31T10:00:00Z, 2024-05-31, 2024-05-31",
        "2024-05-31T10, 2024-05-30, 2024-06-01",
        "20240531 1000, 2024-05-30, 2024-06-01",
        "2024-05T10, 2024-04-30, 2024-06-01"
    })
    void theOldVersionsKnowAllFormsOfIsoDates(String text, LocalDate first, LocalDate last) {
        assertThat(IsoDate.parse(text)).isEqualTo(new DateSpan(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "T",
                "2020-13-45",
                "2020-02-30",
                "2023-02-29",
                "2023-02-29T10:00:00Z",
                "2023-366",
                "2023-000",
                "2023-W00",
                "2020-W53-1",
                "2020-W01-8",
                "2020-W01-",
                "2020-W1",
                "2020-",
                "2020-1",
                "2020-1-1",
                "2020-010-1",
                "20-20",
                "202",
                "20200",
                "+202",
                "2020-05-31-",
                "about 1960",
                "２０２４"
            })
    void whatIsNoDateIsNotGuessedAt(String text) {
        assertThat(IsoDate.parse(text)).isNull();
        assertThat(DateSpan.parse(text)).isNull();
    }

    @Test
    void theNewVersionKnowsNoOtherFormsThanItsOwn() {
        assertThat(DateSpan.parse("20240531")).isNull();
        assertThat(DateSpan.parse("2024-W22")).isNull();
        assertThat(DateSpan.parse("2024-152")).isNull();
        assertThat(DateSpan.parse("2024-05-31T10:00:00")).isNull();
    }

    @Test
    void aLongTextIsNoDate() {
        assertThat(IsoDate.parse("2024-05-31T10:00:00." + "1".repeat(100_000))).isNull();
    }
}
