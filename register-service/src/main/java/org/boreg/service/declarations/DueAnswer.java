package org.boreg.service.declarations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be declared by when.
 *
 * @param today by which it is reckoned
 * @param items what is due first comes first
 * @param complete whether these are all
 */
public record DueAnswer(LocalDate today, List<DueItem> items, boolean complete) {

    /**
     * @param what {@code first} (nothing was ever declared here), {@code confirmation} (a year after what was declared last) or
     *     {@code change} (28 days after a change of which a draft tells)
     * @param declaration the last one, which is to be confirmed, or the draft that tells of the change; null where there is none
     * @param dueBy null where the register cannot know
     * @param late whether that is past
     * @param daysLate by how many days
     */
    public record DueItem(
            String subject,
            @Nullable String subjectName,
            String what,
            @Nullable String declaration,
            @Nullable LocalDate dueBy,
            boolean late,
            long daysLate) {}
}
