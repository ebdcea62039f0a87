package org.boreg.bods.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaPatternTest {

    private static final Pattern ISO_DATE = SchemaPattern.of(SchemaDocument.own(BodsVersion.V0_3)
            .resolve("#/$defs/IsoDate")
            .path("pattern")
            .stringValue());
    private static final Pattern VERSION = SchemaPattern.of("^\\d+\\.\\d+$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "2024-05",
                "2024-05-31",
                "20240531",
                "202405",
                "2024-W22",
                "2024-W22-5",
                "2024W225",
                "2024-152",
                "2024152",
                "+2024-05-31",
                "-0044-03-15",
                "2024-05-31T09",
                "2024-05-31T09:30",
                "2024-05-31T09:30:15",
                "2024-05-31T093015",
                "2024-05-31 09:30:15.5Z",
                "2024-05-31T09:30:15+01:00",
                "2024-05-31T09:30+01",
                "2024-02-30",
                "2024-05-31T24:00"
            })
    void everyFormOfIso8601IsADateUntilVersion03(String text) {
        assertThat(ISO_DATE.matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24-05-31",
                "2024-13-01",
                "2024-05-32",
                "2024-0531",
                "2024-W54",
                "2024-05-31T25:00",
                "31/05/2024",
                "May 2024"
            })
    void whatIsNoFormOfIso8601IsNoDate(String text) {
        assertThat(ISO_DATE.matcher(text).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-31T09:3015", "2024-05-31T0930:15"})
    void hoursMinutesAndSecondsAreAllPartedOrNone(String text) {
        assertThat(ISO_DATE.matcher(text).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4", "0.4\n", "\u0660.\u0664"})
    void digitsAndTheEndOfTheTextAreThoseOfPython(String text) {
        assertThat(VERSION.matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4\r", "0.4\u2028", "0.4\n\n", "0.4.0", " 0.4"})
    void otherEndsOfLinesDoNotEndTheText(String text) {
        assertThat(VERSION.matcher(text).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-31\u001c09:30", "2024-05-31\u00a009:30", "2024-05-31\u300009:30"})
    void blanksAreThoseOfPython(String text) {
        assertThat(ISO_DATE.matcher(text).find()).isTrue();
    }
}
