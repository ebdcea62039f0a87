package org.boreg.bods.ownership;

import org.boreg.bods.model.InterestType;

/** What of a company can be held in parts. */
enum Dimension {
    SHARES(InterestType.SHAREHOLDING, new Words("shares", "las acciones")),
    VOTES(InterestType.VOTING_RIGHTS, new Words("votes", "los votos"));

    final InterestType interest;

    /** In Spanish with its article. */
    final Words words;

    Dimension(InterestType interest, Words words) {
        this.interest = interest;
        this.words = words;
    }
}
