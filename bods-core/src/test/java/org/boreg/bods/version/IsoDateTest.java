package org.boreg.bods.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {

    @ParameterizedTest
    @CsvSource({
        "1970-05-17, 1970-05-17, true",
        "19700517, 1970-05-17, true",
        "+1970-05-17, 1970-05-17, true",
        "1970-05, 1970-05-01, true",
        "197005, 1970-05-01, true",
        "1970, 1970-01-01, true",
        "1970-137, 1970-05-17, true",
        "1970137, 1970-05-17, true",
        "1970-W20-7, 1970-05-17, true",
        "1970W207, 1970-05-17, true",
        "1970W20-7, 1970-05-17, true",
        "1970-W20, 1970-05-11, false",
        "1970W20, 1970-05-11, false",
        "1970-05-17T10:30:00Z, 1970-05-17, false",
        "1970-05-17 10, 1970-05-17, false",
        "1970-05T10, 1970-05-01, false",
        "2020-W53-1, 2020-12-28, true",
    })
    void everyFormOfIsoIsReadAsItsFirstDay(String text, String day, boolean isWhole) {
        assertThat(IsoDate.parse(text)).hasValueSatisfying(date -> {
            assertThat(date.firstDay()).hasToString(day);
            assertThat(date.isWhole()).isEqualTo(isWhole);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "T",
                "+",
                "-0044",
                "70",
                "1970-",
                "1970-13",
                "1970-02-30",
                "1971-366",
                "1970-000",
                "1970-W00",
                "1970-W54",
                "1970-W20-8",
                "1970-5-17",
                "197-05-17",
                "17.05.1970",
                "1970/05/17",
                "1970-05-1",
                "1970--05",
                "197005-17",
                "1970-0517-1",
                "١٩٧٠"
            })
    void whatIsNoDayThatExistsIsNone(String text) {
        assertThat(IsoDate.parse(text)).isEmpty();
    }
}
