package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/**
 * A remark on a statement or a part of it.
 *
 * @param statementPointerTarget JSON Pointer (RFC 6901) into the statement; empty for the whole of it
 */
public record Annotation(
        String statementPointerTarget,
        Motivation motivation,
        @Nullable DateOrTime creationDate,
        @Nullable Agent createdBy,
        @Nullable String description,
        @Nullable String transformedContent,
        @Nullable String url) {}
