package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/** A country: always a name, and where stated its ISO 3166-1 alpha-2 code. */
public record Country(String name, @Nullable String code) {}
