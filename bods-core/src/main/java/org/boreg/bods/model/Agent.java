package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/** Somebody who asserted a claim or wrote an annotation. */
public record Agent(@Nullable String name, @Nullable String uri) {}
