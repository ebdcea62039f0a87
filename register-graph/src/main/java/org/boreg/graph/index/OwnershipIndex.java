package org.boreg.graph.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Which records hold which, and whose records they are: ends of edges and nothing else, in lists that are threaded through arrays of numbers.
 * Edges run between records here, too, so that parties that merge or fall apart move no edge. Not safe for threads.
 */
public final class OwnershipIndex {

    private static final int END = -1;

    /** Of a record: its party, the next record of the same party, and its latest edge; of a party: its first record. */
    private static final int BYTES_OF_A_RECORD = 4 * 4;

    /** The record that holds, and the next edge into the same record. */
    private static final int BYTES_OF_AN_EDGE = 2 * 4;

    private final PartyIds ids;
    private final Ints party = new Ints();
    private final Ints nextRecord = new Ints();
    private final Ints firstRecord = new Ints();
    private final Ints latestEdge = new Ints();
    private final Ints holder = new Ints();
    private final Ints nextEdge = new Ints();

    /** @param expectedRecords how many will be met, more or less */
    public OwnershipIndex(long expectedRecords) {
        ids = new PartyIds(expectedRecords);
    }

    /** What an index of so many takes, in bytes. */
    public static long bytes(long records, long edges) {
        return PartyIds.bytes(records) + BYTES_OF_A_RECORD * records + BYTES_OF_AN_EDGE * edges;
    }

    public long bytes() {
        return ids.bytes()
                + party.bytes()
                + nextRecord.bytes()
                + firstRecord.bytes()
                + latestEdge.bytes()
                + holder.bytes()
                + nextEdge.bytes();
    }

    int edges() {
        return holder.size();
    }

    /** Adds an edge between two records, each named by the id that a party has of which it is the eldest. */
    public void hold(String owner, String owned) {
        int by = record(owner);
        int of = record(owned);
        nextEdge.add(latestEdge.get(of));
        latestEdge.set(of, holder.size());
        holder.add(by);
    }

    /** Says whose record this is, from now on. */
    public void place(String recordId, String partyId) {
        int record = record(recordId);
        int now = record(partyId);
        int before = party.get(record);
        if (before == now) {
            return;
        }
        if (before != END) {
            takeOut(record, before);
        }
        party.set(record, now);
        nextRecord.set(record, firstRecord.get(now));
        firstRecord.set(now, record);
    }

    /** All records of the party that this record is in; none where the index does not know it. */
    List<String> companions(String recordId) {
        List<String> companions = new ArrayList<>();
        int record = ids.find(recordId);
        if (record != PartyIds.NONE && party.get(record) != END) {
            forEachRecord(party.get(record), one -> companions.add(ids.id(one)));
        }
        return companions;
    }

    /** As {@link Upwards#from}. */
    public Collection<String> above(String partyId, int levels, int links) {
        int start = ids.find(partyId);
        if (start == PartyIds.NONE) {
            return List.of();
        }
        Walk walk = new Walk(links);
        walk.met.add(start);
        List<Integer> level = List.of(start);
        for (int i = 0; i < levels && !level.isEmpty(); i++) {
            walk.next = new ArrayList<>();
            level.forEach(walk::lookUp);
            level = walk.next;
        }
        return walk.met.stream().map(ids::id).toList();
    }

    private int record(String id) {
        int number = ids.number(id);
        if (number == party.size()) {
            party.add(END);
            nextRecord.add(END);
            firstRecord.add(END);
            latestEdge.add(END);
        }
        return number;
    }

    private void takeOut(int record, int from) {
        int next = nextRecord.get(record);
        if (firstRecord.get(from) == record) {
            firstRecord.set(from, next);
            return;
        }
        int before = firstRecord.get(from);
        while (nextRecord.get(before) != record) {
            before = nextRecord.get(before);
        }
        nextRecord.set(before, next);
    }

    private void forEachRecord(int ofParty, IntConsumer action) {
        for (int record = firstRecord.get(ofParty); record != END; record = nextRecord.get(record)) {
            action.accept(record);
        }
    }

    /** A way up: a party is looked at once, however many edges lead to it. */
    private final class Walk {

        private final Set<Integer> met = new LinkedHashSet<>();
        private List<Integer> next = new ArrayList<>();
        private int left;

        Walk(int links) {
            this.left = links;
        }

        void lookUp(int owned) {
            forEachRecord(owned, this::holders);
        }

        private void holders(int record) {
            for (int edge = latestEdge.get(record); edge != END && left > 0; edge = nextEdge.get(edge)) {
                left--;
                int owner = party.get(holder.get(edge));
                if (owner != END && met.add(owner)) {
                    next.add(owner);
                }
            }
        }
    }
}
