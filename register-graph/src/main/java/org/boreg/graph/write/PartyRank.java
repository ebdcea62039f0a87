package org.boreg.graph.write;

import java.util.Comparator;

/**
 * Which of several records' details stand for a party: those that the party declares about itself before those that others say
 * about it, and among equals the latest. How often a record was replaced says nothing about another record.
 */
record PartyRank(boolean selfDeclared, RecordOrder order) implements Comparable<PartyRank> {

    static final PartyRank LOWEST =
            new PartyRank(false, new RecordOrder(0, Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE));

    private static final Comparator<PartyRank> ORDER =
            Comparator.comparing(PartyRank::selfDeclared).thenComparing(PartyRank::order, RecordOrder.BY_DATE);

    @Override
    public int compareTo(PartyRank other) {
        return ORDER.compare(this, other);
    }
}
