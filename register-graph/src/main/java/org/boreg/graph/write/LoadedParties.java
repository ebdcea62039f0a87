package org.boreg.graph.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.boreg.bods.party.IdentifierKey;
import org.boreg.bods.party.PartyId;
import org.boreg.bods.party.RecordMention;

/** The parties of a new register: records that share a link, also over others, are about one. */
final class LoadedParties implements AutoCloseable {

    private final GraphRows graph;
    private final long firstRecord;
    private final long[] born;
    private final Spill claims;
    private final Spill byParty;
    private final Spill identities;
    private final KeyNumbers links = new KeyNumbers();
    private final Unions together;
    /** By link: the record that had it first. */
    private int[] firstWith = new int[1 << 10];
    /** By the record that a party has its id of: the number of its node, after those of records. */
    private final int[] nodes;

    private final long firstNode;
    private int made;

    LoadedParties(GraphRows graph, Path folder, KeyNumbers records, long[] born, long firstRecord) {
        this.graph = graph;
        this.firstRecord = firstRecord;
        this.firstNode = firstRecord + records.size();
        this.born = born;
        this.claims = new Spill(folder, "claims");
        this.byParty = new Spill(folder, "parties");
        this.identities = new Spill(folder, "identities");
        this.nodes = new int[records.size()];
        this.together = new Unions(
                (one, other) -> born[one] != born[other] ? born[one] < born[other] : records.compare(one, other) < 0);
        together.grow(records.size());
    }

    /** Takes what a record says. */
    void take(int record, PartyClaim claim) {
        for (String link : claim.links()) {
            int before = links.size();
            int number = links.meet(link);
            if (number == before) {
                if (number == firstWith.length) {
                    firstWith = Arrays.copyOf(firstWith, number * 2);
                }
                firstWith[number] = record;
            } else {
                together.join(record, firstWith[number]);
            }
        }
        claims.add(record, out -> claim.write(out.number(record)));
    }

    /** Makes the party of a record of which nothing is said. */
    void undeclared(int record, RecordMention mention) {
        nodes[record] = made;
        graph.node(firstNode + made++, "Party", PartyRows.undeclared(mention).properties());
    }

    /** Makes the parties of all claims that were taken. */
    void make() {
        claims.readAll(row -> {
            int record = row.smallNumber();
            PartyClaim claim = PartyClaim.read(row);
            int head = together.head(record);
            byParty.add(head, out -> claim.write(out.number(head).number(record)));
        });
        for (int part = 0; part < Spill.PARTS; part++) {
            Map<Integer, List<RowBytes.Reader>> parties = new TreeMap<>();
            byParty.read(
                    part,
                    row -> parties.computeIfAbsent(row.smallNumber(), head -> new ArrayList<>())
                            .add(row));
            parties.forEach(this::make);
        }
    }

    private record Claimed(int record, PartyClaim claim) {}

    private void make(int head, List<RowBytes.Reader> rows) {
        List<Claimed> claimed = rows.stream()
                .map(row -> new Claimed(row.smallNumber(), PartyClaim.read(row)))
                .toList();
        PartyState state = claimed.stream()
                .filter(one -> one.record() == head)
                .map(one -> new PartyState(PartyId.ofRecord(one.claim().recordKey()), born[head]))
                .findFirst()
                .orElseThrow();
        TreeSet<String> identifiers = new TreeSet<>();
        claimed.forEach(one -> {
            state.take(one.claim());
            identifiers.addAll(one.claim().links());
        });
        nodes[head] = made;
        long node = firstNode + made++;
        graph.node(node, "Party", state.properties());
        identifiers.forEach(link -> identify(link, node));
    }

    private void identify(String link, long party) {
        long node = firstNode + made++;
        graph.node(node, "Identifier", Map.of("key", link, "value", IdentifierKey.value(link)));
        identities.add((int) (node % Spill.PARTS), out -> out.number(node).number(party));
    }

    /** The id of the first node after all of these. */
    long nextNode() {
        return firstNode + made;
    }

    /** @param describing the records that a party stands behind */
    void relate(BitSet describing) {
        describing.stream()
                .forEach(record -> graph.relationship(
                        "DESCRIBES", firstRecord + record, firstNode + nodes[together.head(record)], Map.of()));
        identities.readAll(row -> graph.relationship("IDENTIFIES", row.number(), row.number(), Map.of()));
    }

    @Override
    public void close() {
        claims.close();
        byParty.close();
        identities.close();
    }
}
