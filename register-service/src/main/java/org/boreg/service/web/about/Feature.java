package org.boreg.service.web.about;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes data about beneficial owners usable, after Open Ownership's list of such features, in words of our own; and how far this register has it.
 * The words are {@code about.feature.<key>} and {@code about.feature.<key>.how}.
 */
enum Feature {
    SEARCH_COMPANIES("/", Extent.FULLY),
    SEARCH_PEOPLE("/?type=person", Extent.PARTLY),
    SEARCH_OTHERWISE("/", Extent.PARTLY),
    BULK("/data", Extent.FULLY),
    API("/data", Extent.FULLY),
    FORMAT("/data", Extent.FULLY),
    CHANGES("/data", Extent.PARTLY),
    DESCRIPTIONS("/data", Extent.FULLY),
    STANDARD("/validate", Extent.FULLY),
    CODES("/validate", Extent.FULLY),
    COMPANY_IDENTIFIERS(null, Extent.PARTLY),
    PERSON_IDENTIFIERS(null, Extent.PARTLY),
    CHAINS(null, Extent.FULLY),
    HISTORY(null, Extent.FULLY),
    MISSING(null, Extent.FULLY),
    SOURCES(null, Extent.PARTLY),
    QUALITY("/validate", Extent.PARTLY);

    enum Extent {
        FULLY,
        PARTLY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final @Nullable String page;
    private final Extent extent;

    Feature(@Nullable String page, Extent extent) {
        this.page = page;
        this.extent = extent;
    }

    /** Where to see it; null where it is on the page of each party. */
    public @Nullable String page() {
        return page;
    }

    public Extent extent() {
        return extent;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
