package org.boreg.bods.gathered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.party.PartyId;
import org.boreg.bods.series.InForce;
import org.boreg.bods.series.Moment;
import org.boreg.bods.series.SeriesOrder;

/** The records that are about one real person or company, or about somebody of whom nothing can be said. */
final class GatheredParty {

    private static final int MOST_RECORD_IDS = 20;

    private final String id;
    private final List<RecordSeries> records;
    private List<RecordSeries> holders = List.of();

    /** @param records in any order; at least one */
    GatheredParty(List<RecordSeries> records) {
        this.records = records.stream().sorted(RecordSeries.ELDEST_FIRST).toList();
        long born = this.records.get(0).born();
        this.id = this.records.stream()
                .takeWhile(record -> record.born() == born)
                .map(record -> PartyId.ofRecord(record.key))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The id that a register gives it which takes in the same statements in the same order. */
    String id() {
        return id;
    }

    List<RecordSeries> records() {
        return records;
    }

    /** The records of relationships in which somebody holds it, at whatever time. */
    List<RecordSeries> holders() {
        return holders;
    }

    void heldBy(RecordSeries relationship) {
        holders = holders.isEmpty() ? new ArrayList<>(1) : holders;
        holders.add(relationship);
    }

    /** The party as it was at the moment; one of which nothing was known counts as an entity. */
    Party at(Moment moment) {
        List<String> recordIds = records.stream()
                .map(record -> record.recordId)
                .filter(Objects::nonNull)
                .limit(MOST_RECORD_IDS)
                .toList();
        RecordSeries only = records.get(0);
        if (only.unspecified != null) {
            return new Party(id, PartyKind.UNSPECIFIED, only.unspecified.reason(), null, recordIds, null);
        }
        return speaking(moment)
                .max(Comparator.comparing(PartyTelling::rank))
                .map(best -> party(best, recordIds))
                .orElse(new Party(id, PartyKind.ENTITY, null, null, recordIds, null));
    }

    private Party party(PartyTelling best, List<String> recordIds) {
        LocalDate dissolved = best.kind() == PartyKind.ENTITY ? best.dissolvedOn() : null;
        return new Party(id, best.kind(), best.type(), best.name(), recordIds, dissolved);
    }

    /**
     * What the records say about the day: one that begins only after it does not change what the others say of it. Where all begin after
     * it, the one that begins first.
     */
    private Stream<PartyTelling> speaking(Moment moment) {
        List<PartyTelling> holding = records.stream()
                .map(record -> InForce.details(record.tellings(), PartyTelling::order, moment))
                .flatMap(Optional::stream)
                .toList();
        List<PartyTelling> speaking = holding.stream()
                .filter(telling -> moment.reaches(telling.order().statedOn()))
                .toList();
        return speaking.isEmpty()
                ? holding.stream().min(Comparator.comparing(PartyTelling::order, SeriesOrder.BY_DATE)).stream()
                : speaking.stream();
    }
}
