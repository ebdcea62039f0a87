package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/** A country or a part of one: always a name, and where stated its ISO 3166-1 or 3166-2 code. */
public record Jurisdiction(String name, @Nullable String code) {}
