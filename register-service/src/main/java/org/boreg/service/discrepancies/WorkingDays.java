package org.boreg.service.discrepancies;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days from Monday to Friday. Public holidays, which differ from place to place, count as working days: a term is then never too long. */
final class WorkingDays {

    /** The day on which so many working days have passed since this day, which does not count itself. */
    static LocalDate after(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            left -= isWorkingDay(last) ? 1 : 0;
        }
        return last;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private WorkingDays() {}
}
