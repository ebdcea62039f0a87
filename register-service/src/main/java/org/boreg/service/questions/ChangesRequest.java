package org.boreg.service.questions;

import org.boreg.graph.read.ChangeReads;
import org.boreg.graph.read.InvalidQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the changes.
 *
 * @param after cursor of the last change that the asker has; null for the beginning
 * @param limit how many at most, 1 to {@link #LARGEST_PAGE}
 * @param original whether statements are wanted as they were published, whatever the version; for the operator only
 */
public record ChangesRequest(@Nullable String after, int limit, boolean original) {

    public static final int USUAL_PAGE = 100;
    public static final int LARGEST_PAGE = ChangeReads.LARGEST_PAGE;

    /** @throws InvalidQuestion when no page has so many */
    public ChangesRequest {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidQuestion(
                    "limit", "\"limit\" is a number from 1 to %d, not %d.".formatted(LARGEST_PAGE, limit), null);
        }
    }

    public ChangesRequest after(@Nullable String cursor) {
        return new ChangesRequest(cursor, limit, original);
    }
}
