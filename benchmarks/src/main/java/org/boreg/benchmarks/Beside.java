package org.boreg.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.boreg.bods.ownership.CompactRegister;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.ownership.RegisterOwner;
import org.boreg.bods.ownership.Threshold;
import org.boreg.bods.ownership.WholeRegister;

/**
 * The ownership engine beside a recursive query that multiplies along paths, in DuckDB and PostgreSQL: how long each takes, and for how
 * many companies the query names others.
 */
final class Beside {

    private static final List<Long> USUAL_SIZES = List.of(100_000L, 1_000_000L);
    private static final int PARTIES = 10_000;
    private static final int LONG_CHAIN = 62;
    private static final int CALLS = 15;
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Threshold QUARTER = new Threshold(25, false);

    private Beside() {}

    /** The numbers of parties of whole registers may be given. */
    public static void main(String[] arguments) throws IOException, SQLException {
        List<Long> sizes = arguments.length == 0
                ? USUAL_SIZES
                : List.of(arguments).stream()
                        .map(text -> WholeNumber.parse("PARTIES", text))
                        .toList();
        System.out.printf("Java %s, load %s%n", Runtime.version(), Load.now());
        try (PathQueries queries = PathQueries.open()) {
            oneCompany(queries);
            for (long size : sizes) {
                wholeRegister(Math.toIntExact(size), queries);
            }
        }
        System.out.printf("load %s%n", Load.now());
    }

    private static void oneCompany(PathQueries queries) throws IOException, SQLException {
        Map<String, OwnershipShape> shapes = new LinkedHashMap<>();
        shapes.put("like a register", OwnershipShape.likeARegister(PARTIES, 1));
        shapes.put("a chain of sixty", OwnershipShape.chain(60, 1));
        shapes.put("owners of one company", OwnershipShape.manyOwners(PARTIES, 1));
        shapes.put("a ring of three", OwnershipShape.ring(30, 1));
        shapes.put("one ring of a hundred", OwnershipShape.ring(PARTIES, 1));
        shapes.put("sixty levels", OwnershipShape.deep(PARTIES, 1));
        for (Map.Entry<String, OwnershipShape> shape : shapes.entrySet()) {
            System.out.printf(
                    "%s: %,d parties, %,d links%n",
                    shape.getKey(), shape.getValue().size(), shape.getValue().links());
            var above = shape.getValue().above();
            OwnersQuestion question = new OwnersQuestion(OwnershipShape.DAY, QUARTER, 10);
            say("engine", fastest(() -> Owners.of(above, question).owners().size()));
            queries.load(shape.getValue());
            for (PathQueries.Database database : queries.databases()) {
                say(database.name(), fastest(() -> database.ofOne(0, LONG_CHAIN)));
            }
        }
    }

    private static void wholeRegister(int parties, PathQueries queries) throws IOException, SQLException {
        CompactRegister.Builder builder = new CompactRegister.Builder(parties);
        HoldingList holdings = new HoldingList();
        InventedHoldings invented = new InventedHoldings(parties, true, (owner, company, range) -> {
            builder.shares(owner, company, range);
            holdings.add(owner, company, range);
        });
        for (int person = 0; person < invented.persons(); person++) {
            builder.person(person);
        }
        invented.invent();
        CompactRegister register = builder.build();
        System.out.printf(
                "whole register: %,d parties, %,d companies, %,d holdings; load %s%n",
                parties, invented.companies(), holdings.size(), Load.now());
        Map<Integer, List<RegisterOwner>> ours = new TreeMap<>();
        say("engine", fastest(() -> {
            ours.clear();
            WholeRegister.owners(register, QUARTER, ours::put);
            return ours.values().stream().mapToInt(List::size).sum();
        }));
        queries.load(holdings, invented.persons());
        for (PathQueries.Database database : queries.databases()) {
            Map<Integer, Map<Integer, Double>> theirs = new TreeMap<>();
            say(database.name(), fastest(() -> {
                theirs.clear();
                return database.ofAll(PathQueries.USUAL_DEPTH, theirs);
            }));
            new Comparison(holdings, PathQueries.USUAL_DEPTH).print(database.name(), ours, theirs);
        }
    }

    /** @param answer how many rows came; negative where the query was given up */
    private record Run(double seconds, double ofProcessor, int answer, int calls) {}

    @FunctionalInterface
    private interface Call {

        int run() throws SQLException;
    }

    /** Of a few runs; a long one is not run again. */
    private static Run fastest(Call call) throws SQLException {
        double fastest = Double.POSITIVE_INFINITY;
        double ofProcessor = Double.POSITIVE_INFINITY;
        int answer = 0;
        int calls = 0;
        double all = 0;
        while (calls < CALLS && all < 30 && answer >= 0) {
            long start = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            answer = call.run();
            ofProcessor = Math.min(ofProcessor, (THREADS.getCurrentThreadCpuTime() - worked) / NANOS);
            double seconds = (System.nanoTime() - start) / NANOS;
            fastest = Math.min(fastest, seconds);
            all += seconds;
            calls++;
        }
        return new Run(fastest, ofProcessor, answer, calls);
    }

    private static void say(String what, Run run) {
        System.out.printf(
                "  %-12s %s, fastest of %d%n",
                what,
                run.answer < 0
                        ? "given up after %.0f s".formatted(run.seconds)
                        : "%,.1f ms (%,.1f of the asking thread), %,d owners"
                                .formatted(run.seconds * 1000, run.ofProcessor * 1000, run.answer),
                run.calls);
    }
}
