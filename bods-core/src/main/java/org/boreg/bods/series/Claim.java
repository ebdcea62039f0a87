package org.boreg.bods.series;

import java.util.List;
import org.boreg.bods.model.Interest;

/**
 * One statement of a relationship record, as far as it says what is in force.
 *
 * @param closed whether it closes the record
 */
public record Claim(String statementId, SeriesOrder order, boolean closed, List<Interest> interests) {

    public Claim {
        interests = List.copyOf(interests);
    }
}
