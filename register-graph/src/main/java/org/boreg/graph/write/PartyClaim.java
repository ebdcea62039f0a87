package org.boreg.graph.write;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.bods.party.PartyId;
import org.boreg.bods.party.PartyRank;
import org.boreg.bods.party.PartyRow;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.SeriesOrder;

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
        List<PartyClaim> each = series.stream()
                .flatMap(row -> ofOne(row, row == current ? decisions : Decisions.NONE).stream())
                .toList();
        return current.says().map(says -> inSeries(each, current.isKept()));
    }

    /** What a statement says by itself. */
    static Optional<PartyClaim> ofOne(StatementRow row, Decisions decisions) {
        return row.says()
                .map(says -> new PartyClaim(
                        row.recordKey(),
                        row.rank(),
                        says,
                        new TreeSet<>(),
                        links(says, row.isKept() ? Decisions.NONE : decisions),
                        row.latest()));
    }

    /**
     * What a series says.
     *
     * @param each what its statements say, each by itself, in its order; the last one is current
     * @param hidden whether the current one is about somebody who is kept from the public, also by former names
     */
    static PartyClaim inSeries(List<PartyClaim> each, boolean hidden) {
        PartyClaim current = each.get(each.size() - 1);
        TreeSet<String> former = new TreeSet<>();
        if (!hidden) {
            each.forEach(earlier -> former.addAll(earlier.says.names()));
            current.says.names().forEach(former::remove);
        }
        long latest = each.stream().mapToLong(PartyClaim::latest).max().orElseThrow();
        return new PartyClaim(current.recordKey, current.rank, current.says, former, current.links, latest);
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
    /** Writes all of it, to be read by {@link #read}. */
    void write(RowBytes.Writer out) {
        out.text(recordKey)
                .truth(rank.selfDeclared())
                .number(rank.order().generation())
                .number(rank.order().stated())
                .number(rank.order().published())
                .number(rank.order().arrival())
                .text(says.kind())
                .text(says.name())
                .texts(says.names())
                .texts(says.identifiers().stream().map(StrongIdentifier::scheme).toList())
                .texts(says.identifiers().stream().map(StrongIdentifier::id).toList())
                .properties(says.details())
                .texts(formerNames)
                .texts(links)
                .number(latest);
    }

    static PartyClaim read(RowBytes.Reader in) {
        String recordKey = in.text();
        PartyRank rank = new PartyRank(in.truth(), new SeriesOrder(in.number(), in.number(), in.number(), in.number()));
        String kind = in.text();
        String name = in.textOrNull();
        List<String> names = in.texts();
        List<String> schemes = in.texts();
        List<String> ids = in.texts();
        List<StrongIdentifier> identifiers = IntStream.range(0, ids.size())
                .mapToObj(at -> new StrongIdentifier(schemes.get(at), ids.get(at)))
                .toList();
        return new PartyClaim(
                recordKey,
                rank,
                new PartyRow(kind, name, names, identifiers, in.properties()),
                new TreeSet<>(in.texts()),
                in.texts(),
                in.number());
    }
}
