package org.boreg.benchmarks;

import java.util.Random;
import org.boreg.graph.index.OwnershipIndex;

/**
 * Builds an index of ownership of invented edges, and says what it takes of the heap and how long a walk in it is. For ten edges there are
 * thirteen records, as where each company declares its owners anew: one in ten holdings is by another company.
 */
final class IndexMemory {

    private static final int USUAL_EDGES = 5_000_000;
    private static final double RECORDS_OF_AN_EDGE = 1.3;
    private static final double MIB = 1 << 20;
    private static final int WALKS = 100_000;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final Random random = new Random(1);
    private final String[] companies;

    private IndexMemory(int companies) {
        this.companies = new String[companies];
    }

    /** The number of edges may be given. */
    public static void main(String[] arguments) {
        int edges = arguments.length > 0 ? (int) WholeNumber.parse("EDGES", arguments[0]) : USUAL_EDGES;
        new IndexMemory((int) (edges * (RECORDS_OF_AN_EDGE - 0.9))).measure(edges);
    }

    private void measure(int edges) {
        for (int i = 0; i < companies.length; i++) {
            companies[i] = id();
        }
        long before = used();
        long start = System.nanoTime();
        OwnershipIndex index = new OwnershipIndex((long) (edges * RECORDS_OF_AN_EDGE));
        for (int i = 0; i < edges; i++) {
            add(index, i);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long heap = used() - before;
        System.out.printf(
                "%,d edges in %.1f s: %.0f MiB of heap, %.0f MiB by its own account, %.1f bytes an edge%n",
                edges, seconds, heap / MIB, index.bytes() / MIB, (double) heap / edges);
        walk(index);
    }

    private void add(OwnershipIndex index, int number) {
        String owned = companies[number % companies.length];
        String owner = number % 10 == 0 ? companies[random.nextInt(companies.length)] : id();
        index.place(owner, owner);
        index.place(owned, owned);
        index.hold(owner, owned);
    }

    private void walk(OwnershipIndex index) {
        long met = 0;
        long start = System.nanoTime();
        for (int i = 0; i < WALKS; i++) {
            met += index.above(companies[random.nextInt(companies.length)], 100, 20_000)
                    .size();
        }
        double micros = (System.nanoTime() - start) / 1e3 / WALKS;
        System.out.printf("%.1f microseconds a walk, %.1f parties met%n", micros, (double) met / WALKS);
    }

    private String id() {
        char[] id = new char[16];
        for (int i = 0; i < id.length; i++) {
            id[i] = ALPHABET.charAt(random.nextInt(32));
        }
        return new String(id);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
