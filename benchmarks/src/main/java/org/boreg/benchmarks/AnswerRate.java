package org.boreg.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.boreg.bods.ownership.Connections;
import org.boreg.bods.ownership.ConnectionsQuestion;
import org.boreg.bods.ownership.EuAmlr;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Ofac50;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.ownership.Portfolio;
import org.boreg.bods.ownership.Regime;
import org.boreg.bods.ownership.Threshold;
import org.boreg.bods.ownership.UkPsc;

/** How long a single answer takes to compute, of graphs that are in memory, in shapes that are like a register or hard. */
final class AnswerRate {

    private static final long USUAL_PARTIES = 10_000;
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final long NANOS = 5_000_000_000L;
    private static final int MOST_CALLS = 300;
    private static final int PATHS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Map<String, BiFunction<Integer, Long, OwnershipShape>> SHAPES = shapes();
    private static final List<Regime> REGIMES =
            List.of(new Threshold(25, false), new EuAmlr(), new UkPsc(), new Ofac50(Set.of()));

    private AnswerRate() {}

    private static Map<String, BiFunction<Integer, Long, OwnershipShape>> shapes() {
        Map<String, BiFunction<Integer, Long, OwnershipShape>> shapes = new LinkedHashMap<>();
        shapes.put("like a register", OwnershipShape::likeARegister);
        shapes.put("owners of one company", OwnershipShape::manyOwners);
        shapes.put("one ring", OwnershipShape::ring);
        shapes.put("sixty levels", OwnershipShape::deep);
        shapes.put("six dense levels", OwnershipShape::dense);
        return shapes;
    }

    /** The number of parties may be given. */
    public static void main(String[] arguments) {
        long parties = arguments.length > 0 ? WholeNumber.parse("PARTIES", arguments[0]) : USUAL_PARTIES;
        System.out.printf("Java %s, load %s; milliseconds, p50 / p99 / max%n", Runtime.version(), Load.now());
        SHAPES.forEach((name, shape) -> measure(name, shape.apply(Math.toIntExact(parties), 1L)));
        System.out.printf("load %s%n", Load.now());
    }

    private static void measure(String name, OwnershipShape shape) {
        System.out.printf("%s: %,d parties, %,d links%n", name, shape.size(), shape.links());
        Neighbourhood above = shape.above();
        Network network = shape.network();
        for (Regime regime : REGIMES) {
            OwnersQuestion question = new OwnersQuestion(OwnershipShape.DAY, regime, PATHS);
            say("owners, " + regime.code(), () -> Owners.of(above, question));
        }
        say("owners, all side by side", () -> Owners.sideBySide(above, OwnershipShape.DAY, REGIMES, PATHS));
        String person = shape.aPerson();
        say("portfolio", () -> Portfolio.of(person, network, OwnershipShape.DAY));
        ConnectionsQuestion between = ConnectionsQuestion.asOf(OwnershipShape.DAY);
        say("connections", () -> Connections.between(person, OwnershipShape.SUBJECT, network, between));
    }

    private static void say(String what, Runnable call) {
        Times warmUp = times(call, WARM_UP_NANOS);
        Times times = times(call, NANOS);
        Latency latency = Latency.of(times.all);
        System.out.printf(
                "  %-26s %-20s of a processor %-20s %d calls after %d%n",
                what, latency.text(), Latency.of(times.ofProcessor).text(), latency.calls(), warmUp.all.length);
    }

    /** Of as many calls as go into the time, and of one at least. */
    private static Times times(Runnable call, long within) {
        long[] all = new long[MOST_CALLS];
        long[] ofProcessor = new long[MOST_CALLS];
        int calls = 0;
        long start = System.nanoTime();
        do {
            long before = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            call.run();
            ofProcessor[calls] = THREADS.getCurrentThreadCpuTime() - worked;
            all[calls++] = System.nanoTime() - before;
        } while (calls < MOST_CALLS && System.nanoTime() - start < within);
        return new Times(Arrays.copyOf(all, calls), Arrays.copyOf(ofProcessor, calls));
    }

    /** In nanoseconds: by the clock, and of one processor, which what else the machine does hardly changes. */
    private record Times(long[] all, long[] ofProcessor) {}
}
