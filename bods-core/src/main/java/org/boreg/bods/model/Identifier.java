package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/** An identifier given to a person or entity: by scheme code, by scheme name, or both. The id itself may be missing. */
public record Identifier(
        @Nullable String id,
        @Nullable String scheme,
        @Nullable String schemeName,
        @Nullable String uri) {}
