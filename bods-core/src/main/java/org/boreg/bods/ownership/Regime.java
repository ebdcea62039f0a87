package org.boreg.bods.ownership;

import java.util.List;

/** What a law, or a question, takes for a beneficial owner. A regime is asked about one party at a time. */
public sealed interface Regime permits Threshold, EuAmlr, UkPsc, Ofac50 {

    /** As answers and questions write it. */
    String code();

    /** Why the party is an owner, or may be one; empty where it is none. */
    List<Ground> grounds(Standing party);

    /** Whether senior managing officials stand in where nobody is found. */
    default boolean fallsBack() {
        return true;
    }

    /** Whether the question itself names the party, so that the answer has to speak of it. */
    default boolean names(Party party) {
        return false;
    }

    /** Whether such a party can be an owner at all: only a natural person, as a rule. */
    default boolean admits(Party party) {
        return party.kind() == PartyKind.PERSON;
    }
}
