package org.boreg.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void aNameCannotMoveTheCursorOrColourTheScreen() {
        assertThat(CleanText.of("Evil\u001b[31m Ltd\u009b2J\u0007")).isEqualTo("Evil [31m Ltd 2J");
    }

    @Test
    void aNameStaysOnOneLine() {
        assertThat(CleanText.of(" Two\r\nLines\u2028Three\tFour ")).isEqualTo("Two Lines Three Four");
    }

    @Test
    void aNameCannotTurnTheReadingOrderOfWhatStandsBesideIt() {
        assertThat(CleanText.of("moc\u202Eevil\u2066\u200F.com")).isEqualTo("mocevil.com");
    }

    @Test
    void joinersOfPersianAndIndicNamesStay() {
        assertThat(CleanText.of("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    }

    @Test
    void missingTextIsEmpty() {
        assertThat(CleanText.of(null)).isEmpty();
    }

    @Test
    void aRightToLeftNameIsIsolatedAndOthersAreLeftAlone() {
        assertThat(CleanText.isolated("فانوس")).isEqualTo("\u2068فانوس\u2069");
        assertThat(CleanText.isolated("Φανάριον")).isEqualTo("Φανάριον");
    }

    @Test
    void jsonKeepsItsLayoutAndItsMeaning() {
        assertThat(CleanText.json("{\n  \"a\" : \"x\u009b\u202Ey 燈\"\n}"))
                .isEqualTo("{\n  \"a\" : \"x\\u009b\\u202ey 燈\"\n}");
    }
}
