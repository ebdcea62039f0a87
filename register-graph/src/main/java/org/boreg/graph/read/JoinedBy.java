package org.boreg.graph.read;

import org.jspecify.annotations.Nullable;

/**
 * Why records are taken for the same party, as the register joins them today.
 *
 * @param kind {@code identifier}, {@code act}, or {@code personal-identifier} for one that the viewer may not see
 * @param value {@code SCHEME:id}, or the act's id; null for what the viewer may not see
 * @param records how many records it joins, of the first {@value JoinReads#MOST_RECORDS}
 */
public record JoinedBy(String kind, @Nullable String value, int records) {}
