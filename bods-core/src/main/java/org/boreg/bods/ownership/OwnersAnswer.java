package org.boreg.bods.ownership;

import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.model.ShareRange;

/**
 * Who owns the subject.
 *
 * @param regime by which it was asked
 * @param owners natural persons who pass the test, certain ones first, then the larger stake first
 * @param others everybody else at the top of a chain: persons who do not pass, parties that are not named, entities of which
 *     nobody is declared to hold anything
 * @param untraced the shares of the subject that reach no known natural person, in percent
 * @param untracedVotes the same for votes
 * @param declared that there are no beneficial owners, or why they are not named, where that is declared
 */
public record OwnersAnswer(
        Party subject,
        Regime regime,
        List<Owner> owners,
        List<Owner> others,
        ShareRange untraced,
        ShareRange untracedVotes,
        List<Declared> declared,
        List<Warning> warnings) {

    public OwnersAnswer {
        owners = List.copyOf(owners);
        others = List.copyOf(others);
        declared = List.copyOf(declared);
        warnings = List.copyOf(warnings);
    }

    OwnersAnswer with(List<Warning> more) {
        List<Warning> all = Stream.concat(warnings.stream(), more.stream()).toList();
        return new OwnersAnswer(subject, regime, owners, others, untraced, untracedVotes, declared, all);
    }
}
