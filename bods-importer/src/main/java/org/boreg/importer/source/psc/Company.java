package org.boreg.importer.source.psc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the basic company data says of a company. Texts are as they stand there; null where there is none.
 *
 * @param formerNames the latest first
 */
record Company(
        @Nullable String name,
        @Nullable String category,
        @Nullable String status,
        @Nullable String countryOfOrigin,
        @Nullable LocalDate incorporated,
        @Nullable LocalDate dissolved,
        @Nullable String address,
        @Nullable String postCode,
        @Nullable String country,
        List<String> formerNames) {}
