package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.party.StatementRow;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * Puts other content in the place of a statement that was published by mistake, the one exception that the standard knows to the rule that a
 * statement never changes (BODS 0.4, "Information updates", Redaction). The statement keeps its place in the register; of the old
 * content nothing stays but its hash, and all that was derived from it is derived again.
 */
final class Redaction {

    private final TransactionContext tx;

    Redaction(TransactionContext tx) {
        this.tx = tx;
    }

    /** @return the act's id */
    String replace(String statementId, ParsedStatement replacement, Warrant warrant) {
        long number = Arrivals.take(tx, 1);
        Stored stored = stored(statementId);
        NewStatement made = NewStatement.of(replacement, stored.row().order().arrival());
        refuseOther(stored, made);
        List<StatementRow> before = Objects.requireNonNull(
                Records.series(tx, List.of(stored.recordKey()), Records.ALL).get(stored.recordKey()));
        List<StatementRow> after = with(made.row(), before);
        put(stored, made);
        deriveAnew(stored.row(), made.row(), before, after);
        FindingsOfImports.forget(tx, statementId);
        String id = ActLog.newId();
        ActLog.note(
                tx,
                id,
                number,
                ActLog.REDACTION,
                warrant,
                Map.of(
                        "statementId", statementId,
                        "oldHash", stored.hash(),
                        "newHash", replacement.hash()));
        return id;
    }

    private Stored stored(String statementId) {
        return WriteQuery.run(tx, """
                        MATCH (s:Statement {statementId: $id})-[:OF_RECORD]->(r:Record)
                        RETURN properties(s) AS statement, r.key AS key
                        """, Map.of("id", statementId)).stream()
                .findFirst()
                .map(row -> new Stored(row.get("key").asString(), row.get("statement")))
                .orElseThrow(() -> ActRefused.notThere(
                        "The register has no statement with the statementId \"%s\".".formatted(statementId)));
    }

    private static void refuseOther(Stored stored, NewStatement made) {
        StatementRow row = made.row();
        refuseUnequal(
                "statementId",
                stored.row().statement().statementId(),
                row.statement().statementId());
        refuseUnequal(
                "recordId", stored.row().statement().recordId(), row.statement().recordId());
        refuseUnequal("recordType", stored.row().recordType(), row.recordType());
        if (!stored.recordKey().equals(row.recordKey())) {
            throw ActRefused.badly(
                    "statement", "The replacement names another publisher, and so would be about another record.");
        }
        if (stored.hash().equals(made.parsed().hash())) {
            throw ActRefused.badly("statement", "The replacement says just what the register has already.");
        }
    }

    private static void refuseUnequal(String field, String known, String found) {
        if (!known.equals(found)) {
            throw ActRefused.badly(
                    "statement",
                    "The replacement has to have the %s \"%s\", and has \"%s\".".formatted(field, known, found));
        }
    }

    private static List<StatementRow> with(StatementRow made, List<StatementRow> before) {
        List<StatementRow> after = before.stream()
                .map(row -> row.order().arrival() == made.order().arrival() ? made : row)
                .collect(Collectors.toCollection(ArrayList::new));
        after.sort(Comparator.comparing(StatementRow::order));
        return after;
    }

    private void put(Stored stored, NewStatement made) {
        Map<String, Object> properties = new HashMap<>(made.properties(
                stored.node().get("importId").asString(),
                stored.node().get("arrivedAt").asLong()));
        properties.put("redactedAt", System.currentTimeMillis());
        properties.put("redactedHashes", stored.hashes());
        WriteQuery.run(tx, """
                        MATCH (s:Statement {statementId: $id})
                        SET s = $properties
                        """, Map.of("id", made.row().statement().statementId(), "properties", properties))
                .consume();
    }

    private void deriveAnew(StatementRow old, StatementRow made, List<StatementRow> before, List<StatementRow> after) {
        Records.meet(tx, List.of(made));
        if (made.statement() instanceof RelationshipStatement) {
            Holdings.replace(tx, before, after);
        }
        Records.makeCurrent(tx, List.of(after.get(after.size() - 1)));
        Set<String> named = named(List.of(old, made));
        Set<String> parties = partiesOf(named);
        Records.bearAnew(tx, named);
        parties.addAll(RecordClaims.anew(tx, List.of(made.recordKey())));
        PartiesAnew.make(tx, parties, Records.ALL);
        PartyRows.undeclared(tx, Records.mentions(after));
    }

    private static Set<String> named(Collection<StatementRow> rows) {
        return Records.mentions(rows).stream().map(RecordMention::key).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> partiesOf(Collection<String> keys) {
        return KnownRecord.find(tx, keys).values().stream()
                .map(KnownRecord::party)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The statement as the register has it. */
    private record Stored(String recordKey, MapAccessor node) {

        StatementRow row() {
            return StoredStatements.row(recordKey, node);
        }

        String hash() {
            return node.get("hash").asString();
        }

        /** Of all contents that it had. */
        List<String> hashes() {
            Value earlier = node.get("redactedHashes");
            return Stream.concat(
                            earlier.isNull() ? Stream.empty() : earlier.asList(Value::asString).stream(),
                            Stream.of(hash()))
                    .distinct()
                    .toList();
        }
    }
}
