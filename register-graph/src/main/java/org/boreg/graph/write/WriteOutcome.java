package org.boreg.graph.write;

import java.util.List;
import org.boreg.bods.finding.Finding;

/**
 * What became of a batch of statements: their number is loaded + unchanged + the number of refused.
 *
 * @param loaded how many are new in the register
 * @param unchanged how many were there already, with equal content
 * @param refused one finding for each that was not taken
 */
public record WriteOutcome(int loaded, int unchanged, List<Finding> refused) {}
