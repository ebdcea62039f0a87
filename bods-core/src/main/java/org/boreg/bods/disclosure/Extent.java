package org.boreg.bods.disclosure;

import java.util.Locale;
import java.util.Optional;
import org.boreg.bods.model.PartialDate;

/** How much is seen of something, from nothing to all. Not every one of these makes sense of everything. */
public enum Extent {
    HIDDEN,
    /** Of a person whom the law keeps from the public: that there is one, and why nobody is named. */
    PROTECTED,
    /** Of a place its country. */
    COUNTRY,
    /** Of a date its year. */
    YEAR,
    /** Of a date its year and month. */
    MONTH,
    /** Of remarks those on what is seen. */
    SEEN,
    WHOLE;

    /** What is seen of a date. */
    Optional<PartialDate> of(PartialDate date) {
        return switch (this) {
            case WHOLE -> Optional.of(date);
            case MONTH -> Optional.of(date.toMonth());
            case YEAR -> Optional.of(date.toYear());
            case HIDDEN, PROTECTED, COUNTRY, SEEN -> Optional.empty();
        };
    }

    /** As a policy's file writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
