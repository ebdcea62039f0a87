package org.boreg.service.questions;

import org.boreg.graph.read.InvalidQuestion;

/**
 * By what rule owners are asked for.
 *
 * @param threshold percent of shares or votes, 0 to 100, that makes a beneficial owner
 * @param exclusive whether more than the threshold is asked for; else the threshold itself suffices
 * @param maxPaths how many chains are listed for each owner at most, 0 to 100
 */
public record OwnersRequest(double threshold, boolean exclusive, int maxPaths) {

    public static final int MOST_PATHS = 100;

    /** 25 percent or more, ten chains for each owner. */
    public static final OwnersRequest USUAL = new OwnersRequest(25, false, 10);

    /** @throws InvalidQuestion when a number is out of its bounds */
    public OwnersRequest {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new InvalidQuestion(
                    "threshold", "\"threshold\" is a percentage from 0 to 100, not %s.".formatted(threshold), null);
        }
        if (maxPaths < 0 || maxPaths > MOST_PATHS) {
            throw new InvalidQuestion(
                    "maxPaths", "\"maxPaths\" is a number from 0 to %d, not %d.".formatted(MOST_PATHS, maxPaths), null);
        }
    }
}
