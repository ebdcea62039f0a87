package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.party.StatementRow;
import org.neo4j.driver.TransactionContext;

/**
 * The write side of holdings: each relationship statement is one edge between the records that it names, also one that closes its
 * record. Which of them decides depends on the dates of the question, so that no edge is ever changed.
 *
 * <p>A relationship whose parties change ought to be closed and begun anew (BODS 0.4, "Information updates"). Where a record names others
 * than before all the same, each of its statements also stands between those that it does not name, marked as {@code elsewhere}: who
 * looks at two parties sees the whole series, and that it has moved on.
 */
final class Holdings {

    /**
     * Adds an edge for each of these statements; the records that they name, and the statements, have to be there.
     *
     * @param rows new statements
     * @param before the records that were there before them
     * @param until the last arrival that is derived
     */
    static void add(TransactionContext tx, Collection<StatementRow> rows, Map<String, KnownRecord> before, long until) {
        Map<String, List<HoldingRow>> added = rows.stream()
                .filter(row -> row.statement() instanceof RelationshipStatement)
                .map(HoldingRow::of)
                .collect(Collectors.groupingBy(HoldingRow::recordKey));
        Set<String> longer = added.keySet().stream()
                .filter(key -> added.get(key).size() > 1
                        || before.containsKey(key) && before.get(key).current() != null)
                .collect(Collectors.toSet());
        List<HoldingRow.Edge> edges = new ArrayList<>();
        added.values().forEach(news -> news.forEach(holding -> edges.add(holding.edge())));
        Records.series(tx, longer, until)
                .forEach((key, series) -> edges.addAll(elsewhere(holdings(series), added.get(key))));
        create(tx, edges);
    }

    /**
     * Puts the edges of a record's series as it is now in the place of those that it had.
     *
     * @param before the series, a statement of which was replaced since
     * @param now the series; the records that it names have to be there
     */
    static void replace(TransactionContext tx, List<StatementRow> before, List<StatementRow> now) {
        Set<HoldingRow.Ends> ends =
                before.stream().map(HoldingRow::of).map(HoldingRow::ends).collect(Collectors.toSet());
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $ends AS ends
                        MATCH (:Record {key: ends.owner})-[h:HOLDS]->(:Record {key: ends.owned})
                        WHERE h.recordKey = $record
                        DELETE h
                        """,
                        Map.of(
                                "record", before.get(0).recordKey(),
                                "ends",
                                        ends.stream()
                                                .map(one -> Map.of("owner", one.owner(), "owned", one.owned()))
                                                .toList()))
                .consume();
        create(tx, edges(holdings(now)));
    }

    /** All edges of a record, by its whole series. */
    static List<HoldingRow.Edge> edges(List<HoldingRow> series) {
        List<HoldingRow.Edge> edges =
                new ArrayList<>(series.stream().map(HoldingRow::edge).toList());
        edges.addAll(elsewhere(series, series));
        return edges;
    }

    private static List<HoldingRow> holdings(List<StatementRow> series) {
        return series.stream().map(HoldingRow::of).toList();
    }

    /** The edges that a series has beside those of its statements themselves, as far as the new statements make them necessary. */
    private static List<HoldingRow.Edge> elsewhere(List<HoldingRow> all, List<HoldingRow> added) {
        Set<HoldingRow.Ends> ends = all.stream().map(HoldingRow::ends).collect(Collectors.toSet());
        if (ends.size() == 1) {
            return List.of();
        }
        Set<String> news = added.stream().map(HoldingRow::statementId).collect(Collectors.toSet());
        Set<HoldingRow.Ends> endsBefore = all.stream()
                .filter(holding -> !news.contains(holding.statementId()))
                .map(HoldingRow::ends)
                .collect(Collectors.toCollection(HashSet::new));
        List<HoldingRow.Edge> missing = new ArrayList<>();
        for (HoldingRow holding : all) {
            ends.stream()
                    .filter(other -> !other.equals(holding.ends()))
                    .filter(other -> news.contains(holding.statementId()) || !endsBefore.contains(other))
                    .forEach(other -> missing.add(holding.elsewhere(other)));
        }
        return missing;
    }

    private static void create(TransactionContext tx, List<HoldingRow.Edge> edges) {
        if (edges.isEmpty()) {
            return;
        }
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $edges AS edge
                        MATCH (owner:Record {key: edge.owner})
                        MATCH (owned:Record {key: edge.owned})
                        CREATE (owner)-[h:HOLDS]->(owned)
                        SET h = edge.properties
                        """,
                        Map.of(
                                "edges",
                                edges.stream().map(HoldingRow.Edge::parameters).toList()))
                .consume();
    }

    private Holdings() {}
}
