package org.boreg.bods.series;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;
import org.jspecify.annotations.Nullable;

/** Claims for tests, in few words. */
final class Claims {

    static SeriesOrder order(long generation, String stated, String published, long arrival) {
        return new SeriesOrder(
                generation, millis(LocalDate.parse(stated)), millis(LocalDate.parse(published)), arrival);
    }

    static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    static Claim claim(String id, SeriesOrder order, Interest... interests) {
        return new Claim(id, order, false, List.of(interests));
    }

    static Claim closing(String id, SeriesOrder order, Interest... interests) {
        return new Claim(id, order, true, List.of(interests));
    }

    static Interest interest(
            @Nullable InterestType type, String details, @Nullable String start, @Nullable String end) {
        return new Interest(
                type,
                null,
                null,
                details,
                null,
                start == null ? null : LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end));
    }

    /** {@code statement: detail of an interest, and of another}. */
    static List<String> said(List<Standing> standings) {
        return standings.stream()
                .map(standing -> standing.claim().statementId() + ": "
                        + standing.interests().stream().map(Interest::details).collect(Collectors.joining(",")))
                .toList();
    }

    private Claims() {}
}
