package org.boreg.graph.read;

import org.jspecify.annotations.Nullable;

/**
 * A statement as it was published.
 *
 * @param text the statement's own text, whole: what of it a viewer may see is for {@code disclosure} to say
 * @param reading the statement in the shape of BODS 0.4, as JSON; the text itself where that has it already
 * @param hash SHA-256 of its content
 * @param bodsVersion the version of the standard that the text follows
 * @param partyId whom its record describes; null for a relationship
 * @param current whether it is the latest of its record
 * @param queries how many reports there are that it is wrong, which are undecided or were upheld; 0 where it is not asked about
 * @param keptSince whether it is about a person who is kept from the public now, whatever it says itself
 */
public record StatementView(
        String statementId,
        String text,
        String reading,
        String hash,
        String bodsVersion,
        String recordId,
        String importId,
        @Nullable String partyId,
        boolean current,
        boolean keptSince,
        int queries) {

    /** Whether it was published in an older version of the standard than that of the reading. */
    public boolean isUpgraded() {
        return !bodsVersion.equals("0.4");
    }
}
