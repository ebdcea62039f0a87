package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/** When (null where not stated), by whom, under which licence and in which version of the standard a statement was published. */
public record PublicationDetails(
        @Nullable DateOrTime publicationDate,
        @Nullable String bodsVersion,
        @Nullable String license,
        Publisher publisher) {}
