package org.boreg.graph.write;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.boreg.bods.party.PartyId;
import org.boreg.bods.party.PartyRank;
import org.boreg.bods.party.PartyRow;
import org.boreg.bods.party.StatementRow;

/**
 * What one record says about whom it describes.
 *
 * @param says what its current statement says
 * @param formerNames names of its earlier statements that the current one has no more
 * @param latest the latest day of its statements, in milliseconds since 1970
 */
record PartyClaim(
        String recordKey, PartyRank rank, PartyRow says, TreeSet<String> formerNames, List<String> links, long latest) {

    /**
     * What a whole series says; empty for a relationship, which describes nobody.
     *
     * @param series in its order; the last one is current
     */
    static Optional<PartyClaim> of(List<StatementRow> series, Decisions decisions) {
        StatementRow current = series.get(series.size() - 1);
        return current.says().map(says -> {
            boolean hidden = current.isKept();
            TreeSet<String> former = new TreeSet<>();
            if (!hidden) {
                series.forEach(row -> row.says().ifPresent(earlier -> former.addAll(earlier.names())));
                says.names().forEach(former::remove);
            }
            long latest = series.stream().mapToLong(StatementRow::latest).max().orElseThrow();
            return new PartyClaim(
                    current.recordKey(),
                    current.rank(),
                    says,
                    former,
                    links(says, hidden ? Decisions.NONE : decisions),
                    latest);
        });
    }

    /** Equal for claims that say the same, whenever they say it. */
    String fingerprint() {
        return PartyId.ofRecord(says.kind()
                + says.name()
                + says.names()
                + says.identifiers()
                + new TreeMap<>(says.details())
                + rank.selfDeclared());
    }

    /** By what it is joined with other records: what identifies it, and what an operator decided. */
    private static List<String> links(PartyRow says, Decisions decisions) {
        return Stream.concat(says.keys().map(decisions::apart), decisions.together().stream())
                .distinct()
                .toList();
    }
}
