package org.boreg.bods.series;

import java.util.List;
import org.boreg.bods.model.Interest;

/**
 * What of a claim is in force at a moment.
 *
 * @param interests those of the claim's interests that it decides about and that are in force; empty for a claim that states no interest
 */
public record Standing(Claim claim, List<Interest> interests) {

    public Standing {
        interests = List.copyOf(interests);
    }
}
