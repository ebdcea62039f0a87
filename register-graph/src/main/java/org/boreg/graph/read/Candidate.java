package org.boreg.graph.read;

import java.util.List;

/**
 * Two parties that may be one. Nothing but an operator makes them one.
 *
 * @param score from 0, unlikely, to 1, all but certain
 * @param reasons in a word each: {@code same-name}, {@code same-name-but-order-or-form}, {@code same-birth-month},
 *     {@code same-nationality}, {@code other-nationality}, {@code same-jurisdiction}, {@code other-identifiers}, {@code no-identifiers}
 */
public record Candidate(PartySummary one, PartySummary other, double score, List<String> reasons) {}
