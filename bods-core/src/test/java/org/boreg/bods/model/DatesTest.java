package org.boreg.bods.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({"1970,1970", "1970-04,1970-04", "1970-04-30,1970-04", "2024-02-29,2024-02", "0000-01-01,0000-01"})
    void aPartialDateKeepsItsPrecisionAndCanLoseItsDay(String text, String month) {
        assertThat(PartialDate.parse(text)).get().hasToString(text);
        assertThat(PartialDate.parse(text).map(PartialDate::toMonth)).get().hasToString(month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "70",
                "1970-4",
                "1970-13",
                "1970-00",
                "1970-02-30",
                "2023-02-29",
                "1970-4-30",
                "-197",
                "+1970-1",
                "1970/04/30",
                "30.04.1970",
                "1970-04-3o",
                "١٩٧٠",
                "1970-04-30T00:00:00Z",
                " 1970 "
            })
    void whatIsNoPartialDateIsNotReadAsOne(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void aPartialDateIsAYearAMonthOrADay() {
        assertThatThrownBy(() -> new PartialDate(LocalTime.NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-11, 2026-02-11T00:00:00Z",
        "2026-02-11T08:30:00Z, 2026-02-11T08:30:00Z",
        "2026-02-11T08:30:00.123456789Z, 2026-02-11T08:30:00.123456789Z",
        "2026-02-11T08:30:00+01:00, 2026-02-11T07:30:00Z",
        "2026-02-11t08:30:00z, 2026-02-11T08:30:00Z",
        "2026-02-11 08:30:00-00:00, 2026-02-11T08:30:00Z",
        "2026-02-11T23:30:00-05:00, 2026-02-12T04:30:00Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "2016-12-31T18:59:60.5-05:00, 2016-12-31T23:59:59.5Z",
    })
    void aMomentIsReadAsTheStandardWritesIt(String text, Instant start) {
        assertThat(DateOrTime.parse(text)).contains(new DateOrTime(start, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-02",
                "2026-02-30",
                "2026-02-11T08:30:00",
                "2026-02-11T25:00:00Z",
                "11.02.2026",
                "+12026-02-11T08:30:00Z",
                "-2026-02-11T08:30:00Z",
                "+999999999-12-31T23:59:59Z",
                "2026-02-11  08:30:00Z",
                "2026-02-11T08:30:00 Z",
                "yesterday",
                "2026-02-11T08:59:60Z"
            })
    void whatIsNoMomentIsNotReadAsOne(String text) {
        assertThat(DateOrTime.parse(text)).isEmpty();
    }

    @Test
    void momentsAreComparedByWhenTheyAreNotByHowTheyAreWritten() {
        DateOrTime day = moment("2026-02-11");
        DateOrTime sameInstant = moment("2026-02-11T01:00:00+01:00");
        DateOrTime later = moment("2026-02-11T00:30:00Z");

        assertThat(day).isEqualByComparingTo(sameInstant).isLessThan(later);
        assertThat(sameInstant.date()).isEqualTo(LocalDate.of(2026, 2, 11));
        assertThat(moment("2026-02-11T23:30:00-05:00").date()).isEqualTo(LocalDate.of(2026, 2, 12));
    }

    @ParameterizedTest
    @CsvSource({
        ",,true",
        "2026-02-11,,true",
        "2026-02-12,,false",
        ",2026-02-12,true",
        ",2026-02-11,false",
        "2026-02-11,2026-02-12,true",
        "2026-02-11,2026-02-11,false"
    })
    void anInterestIsInForceFromItsStartUntilTheDayBeforeItsEnd(
            @Nullable LocalDate start, @Nullable LocalDate end, boolean inForce) {
        assertThat(new Interest(null, null, null, null, null, start, end).inForceOn(LocalDate.of(2026, 2, 11)))
                .isEqualTo(inForce);
    }

    private static DateOrTime moment(String text) {
        return DateOrTime.parse(text).orElseThrow();
    }
}
