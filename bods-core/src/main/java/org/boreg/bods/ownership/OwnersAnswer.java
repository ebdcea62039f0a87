package org.boreg.bods.ownership;

import java.util.List;
import org.boreg.bods.model.ShareRange;

/**
 * Who owns the subject.
 *
 * @param owners natural persons who pass the test, certain ones first, then the larger stake first
 * @param others everybody else at the top of a chain: persons who do not pass, parties that are not named, entities of which
 *     nobody is declared to hold anything
 * @param untraced the shares of the subject that reach no known natural person, in percent
 */
public record OwnersAnswer(
        Party subject, List<Owner> owners, List<Owner> others, ShareRange untraced, List<Warning> warnings) {

    public OwnersAnswer {
        owners = List.copyOf(owners);
        others = List.copyOf(others);
        warnings = List.copyOf(warnings);
    }
}
