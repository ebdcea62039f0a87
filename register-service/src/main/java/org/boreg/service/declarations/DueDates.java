package org.boreg.service.declarations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** By when what has to be declared. */
final class DueDates {

    private static final int YEARS_TO_CONFIRM = 1;

    /** Until when the subject of a declaration has to confirm it; null where nothing is left to confirm. */
    static @Nullable LocalDate confirmBy(Declaration declaration) {
        LocalDate stated = declaration.statementDate();
        return stated == null || declaration.kind() == DeclarationKind.CLOSING
                ? null
                : stated.plusYears(YEARS_TO_CONFIRM);
    }

    /** How many days a day is past; 0 where it is to come. */
    static long daysPast(LocalDate due, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(due, today));
    }

    private DueDates() {}
}
