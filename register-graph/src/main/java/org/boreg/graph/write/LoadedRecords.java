package org.boreg.graph.write;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The records of a new register, part by part: their nodes, and what their statements say of holdings and of parties. */
final class LoadedRecords {

    private final GraphRows graph;
    private final BitSet describing;
    private final LoadedParties parties;
    private final long firstNode;
    private final Spill relationships;
    private final Deriving deriving;

    /** @param firstNode id of the node of the record with the number 0 */
    LoadedRecords(
            GraphRows graph,
            BitSet describing,
            LoadedParties parties,
            long firstNode,
            Spill relationships,
            Deriving deriving) {
        this.graph = graph;
        this.describing = describing;
        this.parties = parties;
        this.firstNode = firstNode;
        this.relationships = relationships;
        this.deriving = deriving;
    }

    void make(Spill waiting, int part) {
        Map<Integer, LoadedRecord> records = new TreeMap<>();
        waiting.read(
                part,
                row -> records.computeIfAbsent(row.smallNumber(), number -> new LoadedRecord())
                        .take(row));
        records.forEach(this::make);
    }

    private void make(int number, LoadedRecord record) {
        deriving.step(record.rows());
        List<LoadedStatement> series = record.series();
        boolean describes = describing.get(number);
        PartyClaim claim = claim(series);
        graph.node(firstNode + number, "Record", record.properties(series, describes, claim));
        series.forEach(one -> relate(number, "OF_RECORD", one.node(), firstNode + number, Map.of()));
        if (claim != null) {
            parties.take(number, claim);
        } else if (describes) {
            parties.undeclared(number, record.mention());
        }
        if (!series.isEmpty() && series.get(0).holding() != null) {
            Holdings.edges(series.stream().map(LoadedStatement::holding).toList())
                    .forEach(edge -> hold(number, edge));
        }
    }

    private static @Nullable PartyClaim claim(List<LoadedStatement> series) {
        if (series.isEmpty() || series.get(0).claim() == null) {
            return null;
        }
        boolean hidden = series.get(series.size() - 1).kept();
        return PartyClaim.inSeries(
                series.stream()
                        .map(LoadedStatement::claim)
                        .map(Objects::requireNonNull)
                        .toList(),
                hidden);
    }

    private void hold(int number, HoldingRow.Edge edge) {
        relate(
                number,
                "HOLDS",
                firstNode + Long.parseLong(edge.ends().owner()),
                firstNode + Long.parseLong(edge.ends().owned()),
                edge.properties());
    }

    private void relate(int number, String type, long from, long to, Map<String, Object> properties) {
        relationships.add(number, out -> out.text(type).number(from).number(to).properties(properties));
    }
}
