package org.boreg.bods.validation.dataset;

import java.io.IOException;
import java.util.Arrays;

/**
 * The strongly connected components of more than one node (R. Tarjan, Depth-first search and linear graph algorithms, 1972): whoever is
 * in one leads to everybody in it. No recursion, and all that grows is in {@link Memory}.
 */
final class Cycles {

    /** How many members of a ring are named. */
    private static final int NAMED = 5;

    private final Edges edges;
    private final int records;
    private final Memory memory;
    private final NumberList nodeOf;
    private final NumberList recordOf;
    private final NumberList firstEdge;
    private final NumberList targets;
    private final NumberList nextEdge;
    private final NumberList index;
    private final NumberList low;
    private final NumberList open;
    private final NumberList path;
    private final NumberList ring;
    private final NumberList nextMember;
    private int openCount;
    private int visited;

    /** Takes a ring: the position of the first statement in it, some of its records, and how many they are. */
    interface Listener {
        void ring(int at, int[] members, int size);
    }

    /** @param records the highest number of a record */
    Cycles(Edges edges, int records, Memory memory) {
        this.edges = edges;
        this.records = records;
        this.memory = memory;
        nodeOf = list();
        recordOf = list();
        firstEdge = list();
        targets = list();
        nextEdge = list();
        index = list();
        low = list();
        open = list();
        path = list();
        ring = list();
        nextMember = list();
    }

    private NumberList list() {
        return new NumberList(memory);
    }

    /** In the order of the first statements. */
    void find(Listener listener) throws IOException {
        if (edges.count() < 2) {
            return;
        }
        int nodes = number();
        connect(nodes);
        for (NumberList list : new NumberList[] {index, low, open, path, ring, nextMember}) {
            list.extend(nodes + 1);
        }
        for (int node = 1; node <= nodes; node++) {
            if (index.get(node) == 0) {
                search(node);
            }
        }
        tell(listener);
        free();
    }

    /** Numbers the nodes that have edges from 1. */
    private int number() throws IOException {
        nodeOf.extend(records + 1);
        recordOf.add(0);
        for (int edge = 0; edge < edges.count(); edge++) {
            number(edges.from(edge));
            number(edges.to(edge));
        }
        return recordOf.count() - 1;
    }

    private void number(int record) throws IOException {
        if (nodeOf.get(record) == 0) {
            nodeOf.set(record, recordOf.add(record));
        }
    }

    /** The targets of a node are those from its first edge to the first edge of the next node. */
    private void connect(int nodes) throws IOException {
        firstEdge.extend(nodes + 2);
        nextEdge.extend(nodes + 2);
        targets.extend(edges.count());
        for (int edge = 0; edge < edges.count(); edge++) {
            int from = nodeOf.get(edges.from(edge));
            firstEdge.set(from + 1, firstEdge.get(from + 1) + 1);
        }
        for (int node = 1; node <= nodes + 1; node++) {
            int start = firstEdge.get(node - 1) + firstEdge.get(node);
            firstEdge.set(node, start);
            nextEdge.set(node, start);
        }
        for (int edge = 0; edge < edges.count(); edge++) {
            int from = nodeOf.get(edges.from(edge));
            targets.set(nextEdge.get(from), nodeOf.get(edges.to(edge)));
            nextEdge.set(from, nextEdge.get(from) + 1);
        }
        for (int node = 0; node <= nodes + 1; node++) {
            nextEdge.set(node, firstEdge.get(node));
        }
    }

    private void search(int start) {
        int depth = 0;
        enter(start);
        path.set(depth, start);
        while (depth >= 0) {
            int node = path.get(depth);
            int edge = nextEdge.get(node);
            if (edge < firstEdge.get(node + 1)) {
                nextEdge.set(node, edge + 1);
                int target = targets.get(edge);
                if (index.get(target) == 0) {
                    enter(target);
                    path.set(++depth, target);
                } else if (ring.get(target) == 0) {
                    low.set(node, Math.min(low.get(node), index.get(target)));
                }
            } else {
                leave(node);
                depth--;
                if (depth >= 0) {
                    int parent = path.get(depth);
                    low.set(parent, Math.min(low.get(parent), low.get(node)));
                }
            }
        }
    }

    private void enter(int node) {
        visited++;
        index.set(node, visited);
        low.set(node, visited);
        open.set(openCount++, node);
    }

    /** A ring has the number of the node at which it was entered; its members are linked from there on. */
    private void leave(int node) {
        if (low.get(node) != index.get(node)) {
            return;
        }
        int member;
        int after = 0;
        do {
            member = open.get(--openCount);
            ring.set(member, node);
            nextMember.set(member, after);
            after = member;
        } while (member != node);
    }

    /** A ring that was told of is marked at the node that it has its number from: nothing comes before its index. */
    private void tell(Listener listener) {
        for (int edge = 0; edge < edges.count(); edge++) {
            int from = nodeOf.get(edges.from(edge));
            int number = ring.get(from);
            if (number == ring.get(nodeOf.get(edges.to(edge))) && index.get(number) > 0) {
                index.set(number, -1);
                tell(number, edges.at(edge), listener);
            }
        }
    }

    private void tell(int number, int at, Listener listener) {
        int[] members = new int[NAMED];
        int size = 0;
        for (int node = number; node != 0; node = nextMember.get(node)) {
            if (size < NAMED) {
                members[size] = recordOf.get(node);
            }
            size++;
        }
        if (size > 1) {
            listener.ring(at, Arrays.copyOf(members, Math.min(size, NAMED)), size);
        }
    }

    private void free() {
        for (NumberList list : new NumberList[] {
            nodeOf, recordOf, firstEdge, targets, nextEdge, index, low, open, path, ring, nextMember
        }) {
            list.free();
        }
    }
}
