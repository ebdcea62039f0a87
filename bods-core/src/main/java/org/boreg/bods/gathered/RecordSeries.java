package org.boreg.bods.gathered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.model.RecordType;
import org.boreg.bods.model.Unspecified;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.series.Claim;
import org.jspecify.annotations.Nullable;

/** A record that statements are about or name, with what they say. */
final class RecordSeries {

    /** In the order in which the records were met. */
    static final Comparator<RecordSeries> ELDEST_FIRST =
            Comparator.comparingLong((RecordSeries series) -> series.born).thenComparing(series -> series.key);

    /** The order in which claims count where there are too many. */
    static final Comparator<Claim> LATEST_FIRST = Comparator.comparingLong(
                    (Claim claim) -> claim.order().stated())
            .reversed()
            .thenComparing(Claim::statementId);

    final String key;
    final @Nullable String recordId;
    final @Nullable Unspecified unspecified;

    private final long born;
    private @Nullable RecordType type;
    private boolean describes;
    private List<PartyTelling> tellings = List.of();
    private List<HoldingTelling> holdings = List.of();

    RecordSeries(RecordMention first) {
        this.key = first.key();
        this.recordId = first.recordId();
        this.unspecified = first.unspecified();
        this.born = first.born();
    }

    /** A record is of the type that it was given first. */
    RecordType typeOr(RecordType stated) {
        return type == null ? stated : type;
    }

    void become(RecordType stated) {
        type = stated;
    }

    void mention(RecordMention mention) {
        describes |= mention.describes();
    }

    void add(PartyTelling telling) {
        tellings = tellings.isEmpty() ? new ArrayList<>(1) : tellings;
        tellings.add(telling);
    }

    void add(HoldingTelling holding) {
        holdings = holdings.isEmpty() ? new ArrayList<>(1) : holdings;
        holdings.add(holding);
    }

    /** Arrival of the statement that it was first met in. */
    long born() {
        return born;
    }

    /** Whether a party stands behind it. */
    boolean describes() {
        return describes;
    }

    List<PartyTelling> tellings() {
        return tellings;
    }

    List<HoldingTelling> holdings() {
        return holdings;
    }

    /** What it says now of its party; empty where it is only referred to. */
    Optional<PartyTelling> current() {
        return tellings.stream().max(Comparator.comparing(PartyTelling::order));
    }

    /** By what its party is joined with those of other records. */
    List<String> keys() {
        return current().map(PartyTelling::keys).orElse(List.of());
    }

    /** What it says of a relationship for the latest day. */
    Claim latest() {
        return holdings.stream().map(HoldingTelling::claim).min(LATEST_FIRST).orElseThrow();
    }
}
