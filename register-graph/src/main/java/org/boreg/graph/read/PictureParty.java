package org.boreg.graph.read;

import org.jspecify.annotations.Nullable;

/** A party as a picture shows it. */
public record PictureParty(
        PartySummary summary, boolean listed, @Nullable String subtype) {}
