package org.boreg.bods.party;

import java.util.Comparator;
import org.boreg.bods.series.SeriesOrder;

/**
 * Which of several records' details stand for a party: those that the party declares about itself before those that others say
 * about it, and among equals the latest. How often a record was replaced says nothing about another record.
 */
public record PartyRank(boolean selfDeclared, SeriesOrder order) implements Comparable<PartyRank> {

    public static final PartyRank LOWEST =
            new PartyRank(false, new SeriesOrder(0, Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE));

    private static final Comparator<PartyRank> ORDER =
            Comparator.comparing(PartyRank::selfDeclared).thenComparing(PartyRank::order, SeriesOrder.BY_DATE);

    @Override
    public int compareTo(PartyRank other) {
        return ORDER.compare(this, other);
    }
}
