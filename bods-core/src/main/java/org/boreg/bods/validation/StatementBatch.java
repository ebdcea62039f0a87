package org.boreg.bods.validation;

import java.util.List;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.validation.dataset.StatementFacts;

/**
 * What a worker found out about some statements that follow each other.
 *
 * @param items how many were looked at
 * @param facts of those that are JSON objects, in the order of the file
 */
record StatementBatch(long items, FindingTally tally, List<StatementFacts> facts, StatisticsCount statistics) {}
