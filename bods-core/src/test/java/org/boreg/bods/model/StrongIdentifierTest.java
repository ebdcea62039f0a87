package org.boreg.bods.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrongIdentifierTest {

    private static Optional<String> of(@Nullable String scheme, @Nullable String id) {
        return StrongIdentifier.of(new Identifier(id, scheme, null, null)).map(StrongIdentifier::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "GB-COH, 1234567,       GB-COH:01234567",
        "gb-coh, ' 01 234 567', GB-COH:01234567",
        "GB-COH, SC1234,        GB-COH:SC001234",
        "GB-COH, sc 001234,     GB-COH:SC001234",
        "GB-COH, oc1,           GB-COH:OC000001",
        "GB-COH, SC123456,      GB-COH:SC123456",
        "GB-COH, IP12345R,      GB-COH:IP12345R",
        "GB-COH, R0000123,      GB-COH:R0000123",
        "GB-COH, 123456789,     GB-COH:123456789",
        "XI-LEI, 5493001KJTIIGC8Y1R12,         XI-LEI:5493001KJTIIGC8Y1R12",
        "LEI,    5493001kjtiigc8y1r12,         XI-LEI:5493001KJTIIGC8Y1R12",
        "lei,    '5493 001K JTII GC8Y 1R12 ',  XI-LEI:5493001KJTIIGC8Y1R12",
        "DK-CVR, 1234,          DK-CVR:1234",
        "FRA-TAXID, 12 34 a,    FRA-TAXID:1234A"
    })
    void twoSpellingsOfOneIdentifierAreOne(String scheme, String id, String expected) {
        assertThat(of(scheme, id)).contains(expected);
    }

    @Test
    void spacesThatNobodySeesDoNotCount() {
        assertThat(of("GB-COH\u00a0", "\u200b0123\u202f4567\ufeff")).contains("GB-COH:01234567");
    }

    @Test
    void differentRegistersStayApart() {
        assertThat(of("GB-CHC", "1234567")).isNotEqualTo(of("GB-COH", "1234567"));
        assertThat(of("GB-COH", "SC1234")).isNotEqualTo(of("GB-COH", "NI1234"));
        assertThat(of("GB-COH", "SC1234")).isNotEqualTo(of("GB-COH", "1234"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "\u200b", "0", "00000000", "SC", "SC000000", "sc 0", "n/a", "NONE", "xxxxxxxx", "-", "."
            })
    void noIdJoinsNobody(@Nullable String id) {
        assertThat(of("GB-COH", id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"APPLIED FOR", "LAPSED", "00000000000000000000", "5493001KJTIIGC8Y1R1", "5493001KJTIIGC8Y1RAA"})
    void whatCannotBeAnLeiJoinsNobody(String id) {
        assertThat(of("XI-LEI", id)).isEmpty();
        assertThat(of("LEI", id)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "N/A", "unknown", "-"})
    void noSchemeJoinsNobody(@Nullable String scheme) {
        assertThat(of(scheme, "12345678")).isEmpty();
    }

    @Test
    void aUserWritesSchemeAndIdWithAColon() {
        assertThat(StrongIdentifier.parse("gb-coh:sc1234")).contains(new StrongIdentifier("GB-COH", "SC001234"));
        assertThat(StrongIdentifier.parse("lei:5493001kjtiigc8y1r12"))
                .contains(new StrongIdentifier("XI-LEI", "5493001KJTIIGC8Y1R12"));
        assertThat(StrongIdentifier.parse("01234567")).isEmpty();
        assertThat(StrongIdentifier.parse(":01234567")).isEmpty();
        assertThat(StrongIdentifier.parse("GB-COH:")).isEmpty();
    }
}
