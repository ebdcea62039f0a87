package org.boreg.bods.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One interest of an interested party in a subject.
 *
 * @param type null where not stated
 * @param beneficialOwnershipOrControl null where not stated
 * @param details the local name of the interest, or more about it
 * @param share how much of it, where it is countable and stated
 * @param startDate from when it was held
 * @param endDate from when it was held no more
 */
public record Interest(
        @Nullable InterestType type,
        @Nullable DirectOrIndirect directOrIndirect,
        @Nullable Boolean beneficialOwnershipOrControl,
        @Nullable String details,
        @Nullable Share share,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate) {

    /** Whether the interest's own dates allow it at this date: started by then, and not ended on or before it. */
    public boolean inForceOn(LocalDate date) {
        return (startDate == null || !startDate.isAfter(date)) && (endDate == null || endDate.isAfter(date));
    }
}
