package org.boreg.bods.gathered;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.party.RecordKey;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Takes statements one after another, as a register would that is empty to begin with, and keeps of each what tells who holds whom. For
 * one thread.
 */
public final class StatementGathering {

    private static final int HASH_DIGITS = 16;
    private static final int MOST_TEXTS = 10_000;

    private final Map<String, RecordSeries> records = new HashMap<>();
    private final Map<String, Long> hashes = new HashMap<>();
    private final Map<Object, Object> repeated = new HashMap<>();
    private long arrivals;

    /**
     * Takes a statement; one that was taken before changes nothing.
     *
     * @return why it cannot be used; empty where it can
     */
    public Optional<Finding> take(ParsedStatement parsed) {
        String id = parsed.statement().statementId();
        Long hash = Long.parseUnsignedLong(parsed.hash().substring(0, HASH_DIGITS), 16);
        Long before = hashes.putIfAbsent(id, hash);
        if (before != null) {
            return before.equals(hash)
                    ? Optional.empty()
                    : Optional.of(
                            refusal(FindingCode.STATEMENT_ID_REUSED, parsed, "/statementId", Saying.of("id", id)));
        }
        StatementRow row = StatementRow.of(parsed.statement(), parsed.version(), parsed.generation(), arrivals++);
        Optional<Finding> refusal = otherType(parsed, row);
        if (refusal.isEmpty()) {
            add(row);
        }
        return refusal;
    }

    /** What all statements taken so far say together. */
    public GatheredStatements gathered() {
        return new GatheredStatements(records.values());
    }

    private Optional<Finding> otherType(ParsedStatement parsed, StatementRow row) {
        RecordSeries known = records.get(row.recordKey());
        String found = row.recordType();
        String type = known == null
                ? found
                : known.typeOr(row.statement().recordType()).code();
        return type.equals(found)
                ? Optional.empty()
                : Optional.of(refusal(
                        FindingCode.RECORD_TYPE_CHANGED,
                        parsed,
                        "/recordType",
                        Saying.of("record", row.statement().recordId(), "known", type, "found", found)));
    }

    private void add(StatementRow row) {
        RecordMention.in(row).forEach(this::meet);
        RecordSeries series = series(row.recordKey());
        series.become(row.statement().recordType());
        row.says().ifPresent(says -> series.add(PartyTelling.of(row, says)));
        if (row.statement() instanceof RelationshipStatement relationship) {
            series.add(holding(row, relationship));
        }
    }

    private void meet(RecordMention mention) {
        records.computeIfAbsent(mention.key(), key -> new RecordSeries(mention)).mention(mention);
    }

    private HoldingTelling holding(StatementRow row, RelationshipStatement relationship) {
        return new HoldingTelling(
                new Claim(
                        relationship.statementId(),
                        row.order(),
                        row.isClosed(),
                        relationship.interests().stream().map(this::once).toList()),
                series(RecordMention.ownerOf(row, relationship).key()),
                series(RecordMention.ownedOf(row, relationship).key()),
                relationship.isDeclaredByOwned(),
                declaration(row, relationship.head().declarationSubject()),
                Optional.ofNullable(relationship.head().sourceInWords())
                        .map(this::once)
                        .orElse(null));
    }

    private @Nullable String declaration(StatementRow row, @Nullable String subject) {
        if (subject == null) {
            return null;
        }
        String name = RecordKey.sibling(row.recordKey(), subject);
        RecordSeries named = records.get(name);
        return named == null ? name : named.key;
    }

    private RecordSeries series(String key) {
        RecordSeries series = records.get(key);
        if (series == null) {
            throw new IllegalStateException("Not met: " + key);
        }
        return series;
    }

    /** What is said the same way by thousands of statements is kept once, as far as there is room to notice it. */
    @SuppressWarnings("unchecked")
    private <T> T once(T said) {
        T before = (T) repeated.get(said);
        if (before == null && repeated.size() < MOST_TEXTS) {
            repeated.put(said, said);
        }
        return before == null ? said : before;
    }

    private static Finding refusal(FindingCode code, ParsedStatement parsed, String pointer, Saying saying) {
        return new Finding(code, parsed.place(), parsed.statement().statementId(), pointer, saying);
    }
}
