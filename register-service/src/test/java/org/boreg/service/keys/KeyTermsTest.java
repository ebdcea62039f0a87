package org.boreg.service.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void aKeyIsGoodForAYearUnlessSomethingElseIsSaid() {
        assertThat(terms("obliged-entity", null).expiresAt()).isEqualTo(Instant.parse("2027-04-01T00:00:00Z"));
        assertThat(terms("obliged-entity", "2026-03-31").expiresAt()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "operator, 2031-03-31, true",
        "operator, 2031-04-01, false",
        "legitimate-interest, 2029-03-31, true",
        "legitimate-interest, 2029-04-01, false",
        "authority, 2026-03-30, false",
        "authority, tomorrow, false",
    })
    void noKeyIsGoodForLongerThanItsRoleMayBe(String role, String lastDay, boolean allowed) {
        if (allowed) {
            assertThat(terms(role, lastDay).expiresAt())
                    .isEqualTo(Instant.parse(lastDay + "T00:00:00Z").plusSeconds(24 * 60 * 60));
        } else {
            refused("expires", new NewKey("x", List.of(role), null, lastDay));
        }
    }

    @Test
    void aFilersKeyNamesItsCompaniesAndNoOtherDoes() {
        NewKey filer = new NewKey("x", List.of("filer"), Arrays.asList(" GB-COH:1", null, "GB-COH:1"), null);

        assertThat(KeyTerms.of(filer, TODAY).companies()).containsExactly("GB-COH:1");
        refused("companies", new NewKey("x", List.of("filer"), List.of(" "), null));
        refused("companies", new NewKey("x", List.of("regulator"), List.of("GB-COH:1"), null));
        refused("companies", new NewKey("x", List.of("filer"), List.of("GB-COH:1 or so"), null));
        refused("companies", new NewKey("x", List.of("filer"), List.of("x".repeat(201)), null));
        refused(
                "companies",
                new NewKey(
                        "x",
                        List.of("filer"),
                        java.util.stream.IntStream.range(0, 501)
                                .mapToObj(i -> "GB-COH:" + i)
                                .toList(),
                        null));
    }

    @Test
    void rolesAreThoseThatThereAre() {
        assertThat(terms("legitimate-interest", null).roles()).containsExactly(Role.LEGITIMATE_INTEREST);
        refused("roles", new NewKey("x", List.of("king"), null, null));
        refused("roles", new NewKey("x", Collections.singletonList(null), null, null));
        refused("roles", new NewKey("x", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aLabelIsNeeded(String label) {
        refused("label", new NewKey(label, List.of("operator"), null, null));
        refused("label", new NewKey("x".repeat(201), List.of("operator"), null, null));
        refused("label", new NewKey(null, List.of("operator"), null, null));
    }

    private static KeyTerms terms(String role, @Nullable String expires) {
        return KeyTerms.of(new NewKey("x", List.of(role), null, expires), TODAY);
    }

    private static void refused(String field, NewKey wish) {
        assertThatThrownBy(() -> KeyTerms.of(wish, TODAY))
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessageContaining(field.equals("roles") ? "role" : field.equals("companies") ? "compan" : field);
    }
}
