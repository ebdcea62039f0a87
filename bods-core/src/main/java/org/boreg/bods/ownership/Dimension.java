package org.boreg.bods.ownership;

import org.boreg.bods.model.InterestType;

/** What of a company can be held in parts. */
enum Dimension {
    SHARES(InterestType.SHAREHOLDING, "shares"),
    VOTES(InterestType.VOTING_RIGHTS, "votes");

    final InterestType interest;
    final String word;

    Dimension(InterestType interest, String word) {
        this.interest = interest;
        this.word = word;
    }
}
