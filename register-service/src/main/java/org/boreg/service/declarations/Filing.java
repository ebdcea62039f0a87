package org.boreg.service.declarations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * By what and when a draft is published.
 *
 * @param number of the declaration
 * @param publisher name of the register
 * @param sealed records of persons in the declarations before, by sealed mark
 */
record Filing(String number, DeclarationKind kind, String publisher, Instant publishedAt, Map<String, String> sealed) {

    String publicationDate() {
        return publishedAt.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
