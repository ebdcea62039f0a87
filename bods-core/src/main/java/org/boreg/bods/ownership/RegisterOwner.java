package org.boreg.bods.ownership;

import java.util.Set;
import org.boreg.bods.model.ShareRange;

/**
 * A beneficial owner of one company of a whole register.
 *
 * @param person number of the person
 * @param certainty {@code CERTAIN} or {@code POSSIBLE}
 * @param shares in total over all chains, in percent
 * @param votes in total over all chains, in percent
 * @param caveats what the numbers rest on
 */
public record RegisterOwner(
        int person, Certainty certainty, ShareRange shares, ShareRange votes, Set<Caveat> caveats) {}
