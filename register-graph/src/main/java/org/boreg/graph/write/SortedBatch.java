package org.boreg.graph.write;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.SourceContent;
import org.boreg.graph.text.PackedText;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** A batch, told apart into what is new, what is known and what contradicts what is known. */
final class SortedBatch {

    private final Map<String, Known> known;
    /** By id: what a statement says that is there already, where its hash is another one. */
    private final Map<String, String> said = new HashMap<>();

    private final Map<String, ParsedStatement> fresh = new LinkedHashMap<>();
    private final List<Finding> refused = new ArrayList<>();
    private int unchanged;

    private SortedBatch(Map<String, Known> known) {
        this.known = new HashMap<>(known);
    }

    static SortedBatch of(TransactionContext tx, List<ParsedStatement> batch) {
        SortedBatch sorted = new SortedBatch(known(tx, batch));
        sorted.readAgain(tx, batch);
        batch.forEach(sorted::add);
        return sorted;
    }

    /** One of which nothing is known. */
    static SortedBatch ofNew(List<ParsedStatement> batch) {
        SortedBatch sorted = new SortedBatch(Map.of());
        batch.forEach(sorted::add);
        return sorted;
    }

    /** Each once, in the order of the batch. */
    Collection<ParsedStatement> fresh() {
        return fresh.values();
    }

    /** One finding for each that cannot be taken; more may be added. */
    List<Finding> refused() {
        return refused;
    }

    int unchanged() {
        return unchanged;
    }

    private static Map<String, Known> known(TransactionContext tx, List<ParsedStatement> batch) {
        List<String> ids =
                batch.stream().map(parsed -> parsed.statement().statementId()).toList();
        return WriteQuery.run(tx, """
                        UNWIND $ids AS id
                        MATCH (s:Statement {statementId: id})
                        RETURN s.statementId AS id, s.hash AS hash, s.redactedAt AS redactedAt, s.redactedHashes AS before
                        """, Map.of("ids", ids)).list().stream()
                .collect(Collectors.toMap(row -> row.get("id").asString(), Known::of, (one, same) -> one));
    }

    /**
     * What came from a source has a hash of what it says; what came as a file of the same statements, one of its whole text. They are compared by
     * what they say.
     */
    private void readAgain(TransactionContext tx, List<ParsedStatement> batch) {
        List<String> differing = batch.stream()
                .filter(parsed -> differs(parsed, known.get(parsed.statement().statementId())))
                .map(parsed -> parsed.statement().statementId())
                .toList();
        if (differing.isEmpty()) {
            return;
        }
        WriteQuery.run(tx, """
                        UNWIND $ids AS id
                        MATCH (s:Statement {statementId: id}) WHERE s.reading IS NULL
                        RETURN id, s.packed AS packed
                        """, Map.of("ids", differing))
                .forEachRemaining(row -> said.put(
                        row.get("id").asString(),
                        SourceContent.hash(PackedText.unpack(row.get("packed").asByteArray()))));
    }

    private static boolean differs(ParsedStatement parsed, @Nullable Known present) {
        return present != null && !present.hash().equals(parsed.hash());
    }

    private boolean isTheSame(ParsedStatement parsed, Known present) {
        String id = parsed.statement().statementId();
        return present.hash().equals(parsed.hash())
                || parsed.hash().equals(said.get(id))
                || said.containsKey(id)
                        && parsed.reading() == null
                        && present.hash().equals(SourceContent.hash(parsed.text()));
    }

    private void add(ParsedStatement parsed) {
        String id = parsed.statement().statementId();
        Known present = known.putIfAbsent(id, new Known(parsed.hash(), null, List.of()));
        if (present == null) {
            fresh.put(id, parsed);
        } else if (isTheSame(parsed, present)) {
            unchanged++;
        } else {
            refused.add(refusal(parsed, present));
        }
    }

    private static Finding refusal(ParsedStatement parsed, Known present) {
        String id = parsed.statement().statementId();
        return present.redactedOn() != null && present.before().contains(parsed.hash())
                ? StatementWriter.refusal(
                        FindingCode.STATEMENT_REDACTED,
                        parsed,
                        "/statementId",
                        Saying.of("id", id, "date", present.redactedOn()))
                : StatementWriter.refusal(FindingCode.STATEMENT_ID_REUSED, parsed, "/statementId", Saying.of("id", id));
    }

    /**
     * A statement that is there already.
     *
     * @param redactedOn the day on which it was redacted last; null where it never was
     * @param before hashes of what it said before it was redacted
     */
    private record Known(String hash, @Nullable String redactedOn, List<String> before) {

        static Known of(Record row) {
            Value redactedAt = row.get("redactedAt");
            return new Known(
                    row.get("hash").asString(),
                    redactedAt.isNull()
                            ? null
                            : Instant.ofEpochMilli(redactedAt.asLong())
                                    .atOffset(ZoneOffset.UTC)
                                    .toLocalDate()
                                    .toString(),
                    Decisions.texts(row.get("before")));
        }
    }
}
