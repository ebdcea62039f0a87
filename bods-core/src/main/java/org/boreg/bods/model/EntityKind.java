package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/**
 * What kind of entity.
 *
 * @param details the local name of the legal form
 */
public record EntityKind(
        EntityType type,
        @Nullable EntitySubtype subtype,
        @Nullable String details) {}
