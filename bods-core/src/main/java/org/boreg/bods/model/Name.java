package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/** A name of a person: whole, and in parts where the source keeps them apart. */
public record Name(
        @Nullable NameType type,
        String fullName,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String patronymicName) {}
