package org.boreg.bods.ownership;

import org.boreg.bods.model.InterestType;

/** What of a company can be held in parts. */
enum Dimension {
    SHARES(InterestType.SHAREHOLDING, "shares", "las acciones"),
    VOTES(InterestType.VOTING_RIGHTS, "votes", "los votos");

    final InterestType interest;
    final String word;

    /** In Spanish, with its article. */
    final String spanish;

    Dimension(InterestType interest, String word, String spanish) {
        this.interest = interest;
        this.word = word;
        this.spanish = spanish;
    }
}
