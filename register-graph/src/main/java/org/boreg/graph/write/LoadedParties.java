package org.boreg.graph.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.boreg.bods.party.IdentifierKey;
import org.boreg.bods.party.PartyId;
import org.boreg.bods.party.RecordMention;

/** The parties of a new register: records that share a link, also over others, are about one. Safe for many threads. */
final class LoadedParties implements AutoCloseable {

    private final GraphRows graph;
    private final int records;
    private final long firstRecord;
    private final Column born;
    private final Spill claims;
    private final Spill byParty;
    private final Spill identities;
    private final KeyNumbers links;
    private final Column parents;
    private final Unions together;
    /** By link: the record that had it first. */
    private final Column firstWith;
    /** By the record that a party has its id of: the number of its node, after those of records. */
    private final Column nodes;

    private final long firstNode;
    private final AtomicInteger made = new AtomicInteger();

    /** @param born by record: the arrival of the statement that first described or named it */
    LoadedParties(GraphRows graph, Path folder, KeyNumbers records, Column born, long firstRecord) {
        this.graph = graph;
        this.records = records.size();
        this.firstRecord = firstRecord;
        this.firstNode = firstRecord + this.records;
        this.born = born;
        this.claims = new Spill(folder, "claims", Spill.FEW_PARTS);
        this.byParty = new Spill(folder, "parties", Spill.PARTS);
        this.identities = new Spill(folder, "identities", Spill.FEW_PARTS);
        this.links = KeyNumbers.onDisk(folder, "links");
        this.firstWith = new Column(folder, "first-with");
        this.nodes = new Column(folder, "party-nodes");
        nodes.reserve((long) this.records * Integer.BYTES);
        this.parents = new Column(folder, "parents");
        this.together = new Unions(
                parents,
                this.records,
                (one, other) -> born.longAt(one) != born.longAt(other)
                        ? born.longAt(one) < born.longAt(other)
                        : records.compare(one, other) < 0);
    }

    /** Takes what a record says. */
    void take(int record, PartyClaim claim) {
        join(record, claim.links());
        claims.add(record, out -> claim.write(out.number(record)));
    }

    private synchronized void join(int record, List<String> shared) {
        for (String link : shared) {
            int before = links.size();
            int number = links.meet(link);
            if (number == before) {
                firstWith.putInt(number, record);
            } else {
                together.join(record, firstWith.intAt(number));
            }
        }
    }

    /** Makes the party of a record of which nothing is said. */
    void undeclared(int record, RecordMention mention) {
        int number = made.getAndIncrement();
        nodes.putInt(record, number);
        graph.node(firstNode + number, "Party", PartyRows.undeclared(mention).properties());
    }

    /** Makes the parties of all claims that were taken. */
    void make(Deriving deriving) {
        together.settle();
        deriving.stage(0.05, claims.rows(), claims.parts(), part -> sort(part, deriving));
        deriving.stage(0.45, byParty.rows(), byParty.parts(), part -> make(part, deriving));
    }

    private void sort(int part, Deriving deriving) {
        claims.read(part, row -> {
            deriving.step(1);
            int record = row.smallNumber();
            int head = together.head(record);
            byParty.add(head, out -> out.number(head).number(record).rest(row));
        });
    }

    private void make(int part, Deriving deriving) {
        Map<Integer, List<RowBytes.Reader>> parties = new TreeMap<>();
        byParty.read(
                part,
                row -> parties.computeIfAbsent(row.smallNumber(), head -> new ArrayList<>(1))
                        .add(row));
        parties.forEach((head, rows) -> {
            deriving.step(rows.size());
            make(head, rows);
        });
    }

    private record Claimed(int record, PartyClaim claim) {}

    private void make(int head, List<RowBytes.Reader> rows) {
        List<Claimed> claimed = rows.stream()
                .map(row -> new Claimed(row.smallNumber(), PartyClaim.read(row)))
                .toList();
        PartyState state = claimed.stream()
                .filter(one -> one.record() == head)
                .map(one -> new PartyState(PartyId.ofRecord(one.claim().recordKey()), born.longAt(head)))
                .findFirst()
                .orElseThrow();
        TreeSet<String> identifiers = new TreeSet<>();
        claimed.forEach(one -> {
            state.take(one.claim());
            identifiers.addAll(one.claim().links());
        });
        int number = made.getAndIncrement();
        nodes.putInt(head, number);
        graph.node(firstNode + number, "Party", state.properties());
        identifiers.forEach(link -> identify(link, firstNode + number));
    }

    private void identify(String link, long party) {
        long node = firstNode + made.getAndIncrement();
        graph.node(node, "Identifier", Map.of("key", link, "value", IdentifierKey.value(link)));
        identities.add((int) (node % Spill.FEW_PARTS), out -> out.number(node).number(party));
    }

    /** The id of the first node after all of these. */
    long nextNode() {
        return firstNode + made.get();
    }

    /** @param describing the records that a party stands behind */
    void relate(BitSet describing, Deriving deriving) {
        int slice = records / Spill.FEW_PARTS + 1;
        deriving.stage(0.05, records, Spill.FEW_PARTS, part -> {
            int end = (part + 1) * slice;
            for (int record = describing.nextSetBit(part * slice);
                    record >= 0 && record < end;
                    record = describing.nextSetBit(record + 1)) {
                deriving.step(1);
                describe(record);
            }
        });
        deriving.stage(
                0.05,
                identities.rows(),
                identities.parts(),
                part -> identities.read(part, row -> {
                    deriving.step(1);
                    graph.relationship("IDENTIFIES", row.number(), row.number(), Map.of());
                }));
    }

    private void describe(int record) {
        long party = firstNode + nodes.intAt(together.head(record));
        graph.relationship("DESCRIBES", firstRecord + record, party, Map.of());
    }

    @Override
    public void close() {
        claims.close();
        byParty.close();
        identities.close();
        links.close();
        firstWith.close();
        nodes.close();
        parents.close();
    }
}
