package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.boreg.bods.model.RecordReference;
import org.boreg.bods.model.RecordStatus;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.model.Unspecified;
import org.boreg.graph.write.HoldingRow.Side;
import org.neo4j.driver.TransactionContext;

/** The write side of holdings: for each relationship record that is not closed, one edge that says what it says now. */
final class Holdings {

    static void replace(TransactionContext tx, List<StatementRow> current) {
        List<HoldingRow> rows = current.stream()
                .filter(row -> row.statement() instanceof RelationshipStatement)
                .map(row -> new HoldingRow(row, (RelationshipStatement) row.statement()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        remove(tx, rows);
        List<HoldingRow> open = rows.stream()
                .filter(row -> row.relationship().head().recordStatus() != RecordStatus.CLOSED)
                .toList();
        if (!open.isEmpty()) {
            create(tx, open);
        }
    }

    private static void remove(TransactionContext tx, List<HoldingRow> rows) {
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $keys AS key
                        MATCH ()-[h:HOLDS {recordKey: key}]->()
                        DELETE h
                        """,
                        Map.of(
                                "keys",
                                rows.stream().map(row -> row.row().recordKey()).toList()))
                .consume();
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $ids AS id
                        MATCH (p:Party {id: id, kind: 'unspecified'})
                        DETACH DELETE p
                        """,
                        Map.of(
                                "ids",
                                rows.stream().flatMap(Holdings::unspecifiedIds).toList()))
                .consume();
    }

    private static Stream<String> unspecifiedIds(HoldingRow row) {
        String key = row.row().recordKey();
        return Stream.of(
                PartyId.ofUnspecified(key, row.subject().name()),
                PartyId.ofUnspecified(key, row.interestedParty().name()));
    }

    private static void create(TransactionContext tx, List<HoldingRow> open) {
        createUnspecified(tx, open);
        Map<String, String> parties =
                Parties.ofRecords(tx, open.stream().flatMap(Holdings::mentions).toList());
        List<Map<String, Object>> edges = new ArrayList<>();
        for (HoldingRow row : open) {
            edges.add(Map.of(
                    "owner", partyId(row, row.interestedParty(), parties),
                    "owned", partyId(row, row.subject(), parties),
                    "properties", row.properties()));
        }
        WriteQuery.run(tx, """
                        UNWIND $edges AS edge
                        MATCH (owner:Party {id: edge.owner})
                        MATCH (owned:Party {id: edge.owned})
                        CREATE (owner)-[h:HOLDS]->(owned)
                        SET h = edge.properties
                        """, Map.of("edges", edges)).consume();
    }

    private static void createUnspecified(TransactionContext tx, List<HoldingRow> open) {
        List<Map<String, Object>> parties = new ArrayList<>();
        for (HoldingRow row : open) {
            for (Side side : List.of(row.subject(), row.interestedParty())) {
                if (side.reference() instanceof Unspecified unspecified) {
                    PartyState state = new PartyState(
                            PartyId.ofUnspecified(row.row().recordKey(), side.name()),
                            row.row().order().arrival());
                    state.take(new PartyClaim(
                            row.row().recordKey(),
                            new PartyRank(false, row.row().order()),
                            PartyRow.of(unspecified)));
                    parties.add(state.properties());
                }
            }
        }
        WriteQuery.run(tx, "UNWIND $parties AS party CREATE (p:Party) SET p = party", Map.of("parties", parties))
                .consume();
    }

    private static Stream<RecordMention> mentions(HoldingRow row) {
        return Stream.of(row.subject(), row.interestedParty())
                .filter(side -> side.reference() instanceof RecordReference)
                .map(side -> new RecordMention(
                        Objects.requireNonNull(side.recordKey()),
                        ((RecordReference) side.reference()).recordId(),
                        RecordKey.publisher(row.relationship().head()),
                        row.row().order().arrival()));
    }

    private static String partyId(HoldingRow row, Side side, Map<String, String> parties) {
        return side.recordKey() == null
                ? PartyId.ofUnspecified(row.row().recordKey(), side.name())
                : parties.get(side.recordKey());
    }

    private Holdings() {}
}
