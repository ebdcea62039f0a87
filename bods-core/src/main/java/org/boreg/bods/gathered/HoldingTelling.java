package org.boreg.bods.gathered;

import org.boreg.bods.series.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What one relationship statement says.
 *
 * @param declaration names the declaration that the statement is part of, by its subject and publisher
 * @param source where the statement has it from, in a few words
 */
record HoldingTelling(
        Claim claim,
        RecordSeries owner,
        RecordSeries owned,
        boolean declaredByOwned,
        @Nullable String declaration,
        @Nullable String source) {}
