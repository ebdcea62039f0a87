package org.boreg.service.web;

import java.util.Optional;
import org.boreg.service.questions.AskedDates;
import org.springframework.web.util.UriComponentsBuilder;

/** Carries the dates of a page over to the pages that it leads to. */
public final class DatesQuery {

    /** As the query of an address, with its question mark; empty for today. */
    public static String of(AskedDates dates) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        addTo(query, dates);
        return query.toUriString();
    }

    public static void addTo(UriComponentsBuilder address, AskedDates dates) {
        Optional.ofNullable(dates.asOf()).ifPresent(day -> address.queryParam(AskedDates.AS_OF, day));
        Optional.ofNullable(dates.knownAt()).ifPresent(day -> address.queryParam(AskedDates.KNOWN_AT, day));
    }

    private DatesQuery() {}
}
