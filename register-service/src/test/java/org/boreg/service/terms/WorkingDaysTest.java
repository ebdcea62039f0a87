package org.boreg.service.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private final WorkingDays days = new WorkingDays(Set.of());

    @ParameterizedTest
    @CsvSource({
        // A Monday, a Friday, a Saturday and a Sunday.
        "2026-03-02, 2026-03-18",
        "2026-03-06, 2026-03-24",
        "2026-03-07, 2026-03-24",
        "2026-03-08, 2026-03-24",
        "2028-02-28, 2028-03-15",
    })
    void theTwelfthWorkingDayDoesNotCountTheFirst(LocalDate applied, LocalDate due) {
        assertThat(days.after(applied, 12)).isEqualTo(due);
    }

    @Test
    void aHolidayIsNoWorkingDay() {
        LocalDate applied = LocalDate.of(2026, 12, 21);

        assertThat(days.after(applied, 4)).isEqualTo(CHRISTMAS);
        assertThat(new WorkingDays(Set.of(CHRISTMAS)).after(applied, 4)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void whatIsLeftIsCountedWithTheLastDay() {
        LocalDate monday = LocalDate.of(2026, 3, 2);

        assertThat(days.between(monday, monday.plusDays(16))).isEqualTo(12);
        assertThat(days.between(monday, monday.plusDays(4))).isEqualTo(4);
        assertThat(days.between(monday.plusDays(4), monday.plusDays(6))).isZero();
        assertThat(days.between(monday, monday)).isZero();
        assertThat(days.between(monday, monday.minusDays(9))).isZero();
    }
}
