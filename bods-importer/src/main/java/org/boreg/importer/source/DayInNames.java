package org.boreg.importer.source;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day of an edition as the names of its files have it: {@code psc-snapshot-2026-09-18_1of32.zip}. */
public final class DayInNames {

    private static final Pattern DAY = Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

    /** The day that the names of all files agree on; null where they do not. */
    public static @Nullable LocalDate of(List<Path> files) {
        Set<LocalDate> days = new TreeSet<>();
        for (Path file : files) {
            DAY.matcher(file.getFileName().toString())
                    .results()
                    .map(MatchResult::group)
                    .forEach(day -> add(day, days));
        }
        return days.size() == 1 ? days.iterator().next() : null;
    }

    private static void add(String day, Set<LocalDate> days) {
        try {
            days.add(LocalDate.parse(day));
        } catch (DateTimeException otherNumbers) {
            // A name may have any numbers in it.
        }
    }

    private DayInNames() {}
}
