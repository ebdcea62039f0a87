package org.boreg.service.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.SearchFilters;
import org.boreg.service.questions.AskedDates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrowingTest {

    private static final AskedDates THEN = new AskedDates(LocalDate.of(2024, 1, 31), null);

    @Test
    void anEmptyFormNarrowsNothing() {
        Narrowing nothing = new Narrowing(null, "", " ", null, "", "", "", "");

        assertThat(nothing.q()).isEmpty();
        assertThat(nothing.filters()).isEqualTo(SearchFilters.NONE);
        assertThat(nothing.applied()).isEmpty();
    }

    @Test
    void eachFilterIsAddedAndTakenAwayByAnAddress() {
        Narrowing narrowing = narrowing("A & B {x}", "GB");

        assertThat(narrowing.with("type", "entity", THEN))
                .isEqualTo("/?q=A%20%26%20B%20%7Bx%7D&jurisdiction=GB&type=entity&asOf=2024-01-31");
        assertThat(narrowing.with("jurisdiction", "FR", AskedDates.TODAY))
                .isEqualTo("/?q=A%20%26%20B%20%7Bx%7D&jurisdiction=FR");
        assertThat(narrowing.without("jurisdiction", AskedDates.TODAY)).isEqualTo("/?q=A%20%26%20B%20%7Bx%7D");
    }

    @Test
    void aYearIsAYear() {
        Narrowing narrowing = new Narrowing("ada", null, null, null, null, null, "MCMLXX", null);

        assertThatThrownBy(narrowing::filters)
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageContaining("1970");
    }

    private static Narrowing narrowing(String q, @Nullable String jurisdiction) {
        return new Narrowing(q, null, null, jurisdiction, null, null, null, null);
    }
}
