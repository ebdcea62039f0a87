package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.boreg.bods.model.Interest;

/** A company and everything above it, day by day. */
public interface History {

    /** Every day on which something may have changed; none is missing, some may be idle. */
    SortedSet<LocalDate> dates();

    /** What was in force on that day. */
    Neighbourhood on(LocalDate date);

    /** What of the links into one of the companies was in force on that day, whether it led to the subject then or not. */
    List<Link> into(String company, LocalDate date);

    /** The days on which what these links say can change: those of the statements, and those on which interests begin and end. */
    static SortedSet<LocalDate> datesOf(Collection<Link> links) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (Link link : links) {
            dates.add(link.statementDate());
            link.interests().stream().flatMap(History::ends).forEach(dates::add);
        }
        return dates;
    }

    private static Stream<LocalDate> ends(Interest interest) {
        return Stream.concat(Stream.ofNullable(interest.startDate()), Stream.ofNullable(interest.endDate()));
    }
}
