package org.boreg.service.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days that are neither a Saturday nor a Sunday nor a holiday, counted as Regulation (EEC, Euratom) No 1182/71 has it: the day on which something
 * happens is not counted.
 */
public record WorkingDays(Set<LocalDate> holidays) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** The working day of this number after a day, from 1. */
    public LocalDate after(LocalDate day, int number) {
        return following(day).skip(number - 1L).findFirst().orElseThrow();
    }

    /** How many there are after a day until another one, with that one; 0 where it is not later. */
    public long between(LocalDate day, LocalDate last) {
        return following(day).takeWhile(next -> !next.isAfter(last)).count();
    }

    private Stream<LocalDate> following(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1)).filter(this::isOne);
    }

    private boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
