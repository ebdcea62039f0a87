package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/** What is listed: its ticker, and where stated its identifier. */
public record Security(
        @Nullable SecurityIdScheme idScheme, @Nullable String id, String ticker) {}
