package org.boreg.graph.write;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.party.StatementRow;

/** The records of a new register, part by part: their nodes, and what their statements say of holdings and of parties. */
final class LoadedRecords {

    private final GraphRows graph;
    private final KeyNumbers numbers;
    private final BitSet describing;
    private final LoadedParties parties;
    private final long firstNode;
    private final Spill relationships;

    /** @param firstNode id of the node of the record with the number 0 */
    LoadedRecords(
            GraphRows graph,
            KeyNumbers numbers,
            BitSet describing,
            LoadedParties parties,
            long firstNode,
            Spill relationships) {
        this.graph = graph;
        this.numbers = numbers;
        this.describing = describing;
        this.parties = parties;
        this.firstNode = firstNode;
        this.relationships = relationships;
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
        List<LoadedRecord.Told> told = record.series();
        List<StatementRow> series = told.stream().map(LoadedRecord.Told::row).toList();
        boolean describes = describing.get(number);
        PartyClaim claim =
                series.isEmpty() ? null : PartyClaim.of(series, Decisions.NONE).orElse(null);
        graph.node(firstNode + number, "Record", record.properties(series, describes, claim));
        told.forEach(one -> relate(number, "OF_RECORD", one.node(), firstNode + number, Map.of()));
        if (claim != null) {
            parties.take(number, claim);
        } else if (describes) {
            parties.undeclared(number, record.mention());
        }
        if (!series.isEmpty() && series.get(0).statement() instanceof RelationshipStatement) {
            Holdings.edges(series).forEach(edge -> hold(number, edge));
        }
    }

    private void hold(int number, HoldingRow.Edge edge) {
        relate(
                number,
                "HOLDS",
                firstNode + numbers.of(edge.ends().owner()),
                firstNode + numbers.of(edge.ends().owned()),
                edge.properties());
    }

    private void relate(int number, String type, long from, long to, Map<String, Object> properties) {
        relationships.add(number, out -> out.text(type).number(from).number(to).properties(properties));
    }
}
