package org.boreg.service.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How a page is cited, so that who follows it years later sees what its reader saw.
 *
 * @param address with every date that matters
 * @param retrieved the day on which it was read
 */
public record Citation(String address, LocalDate retrieved) {

    /**
     * @param segments the parts of the page's path
     * @param query what the page was asked, the dates included
     */
    public static Citation of(String[] segments, Map<String, ?> query, LocalDate today) {
        return of(ServletUriComponentsBuilder.fromCurrentContextPath(), segments, query, today);
    }

    static Citation of(UriComponentsBuilder site, String[] segments, Map<String, ?> query, LocalDate today) {
        UriComponentsBuilder address = site.pathSegment(segments);
        query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return new Citation(address.encode().buildAndExpand(query).toUriString(), today);
    }
}
