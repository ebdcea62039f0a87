package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/**
 * A person or entity about whom nothing can be said but why.
 *
 * @param description the source's own words, or a free explanation
 */
public record Unspecified(
        UnspecifiedReason reason, @Nullable String description) implements Reference {}
