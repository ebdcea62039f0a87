package org.boreg.benchmarks;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.boreg.bods.ownership.Certainty;
import org.boreg.bods.ownership.RegisterOwner;
import org.jspecify.annotations.Nullable;

/** For how many companies multiplying along paths names others than the engine, and what is above those companies. */
final class Comparison {

    /** How the owners of a company can differ. */
    private enum Kind {
        NAMES_WHO_CANNOT_BE("names somebody who cannot be an owner"),
        MISSES_WHO_IS("misses a certain owner"),
        NAMES_WHO_ONLY_MAY_BE("names somebody as an owner who only may be one"),
        MISSES_WHO_MAY_BE("does not say that somebody may be an owner"),
        ADDS_UP_TO_MORE_THAN_ALL("gives owners more than 100 % together");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final HoldingList holdings;
    private final int depth;
    private final Map<Integer, int[]> above = new HashMap<>();

    Comparison(HoldingList holdings, int depth) {
        this.holdings = holdings;
        this.depth = depth;
        for (int holding = 0; holding < holdings.size(); holding++) {
            int number = holding;
            above.compute(holdings.company(holding), (company, known) -> with(known, number));
        }
    }

    private static int[] with(int @Nullable [] known, int holding) {
        int[] all = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
        all[all.length - 1] = holding;
        return all;
    }

    void print(String name, Map<Integer, List<RegisterOwner>> ours, Map<Integer, Map<Integer, Double>> theirs) {
        Set<Integer> companies = new TreeSet<>(ours.keySet());
        companies.addAll(theirs.keySet());
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Map<Kind, Map<String, Integer>> reasons = new EnumMap<>(Kind.class);
        int differing = 0;
        for (int company : companies) {
            Set<Kind> kinds = kinds(ours.getOrDefault(company, List.of()), theirs.getOrDefault(company, Map.of()));
            differing += kinds.isEmpty() ? 0 : 1;
            for (Kind kind : kinds) {
                counts.merge(kind, 1, Integer::sum);
                reasons.computeIfAbsent(kind, unmet -> new HashMap<>()).merge(reason(company), 1, Integer::sum);
            }
        }
        System.out.printf("  %s names others for %,d of %,d companies%n", name, differing, companies.size());
        counts.forEach((kind, count) ->
                System.out.printf("    %s: %,d companies; above them %s%n", kind.words, count, reasons.get(kind)));
    }

    private static Set<Kind> kinds(List<RegisterOwner> ours, Map<Integer, Double> theirs) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Integer> known = new HashSet<>();
        for (RegisterOwner owner : ours) {
            known.add(owner.person());
            boolean named = theirs.containsKey(owner.person());
            boolean certain = owner.certainty() == Certainty.CERTAIN;
            if (certain && !named) {
                kinds.add(Kind.MISSES_WHO_IS);
            } else if (!certain) {
                kinds.add(named ? Kind.NAMES_WHO_ONLY_MAY_BE : Kind.MISSES_WHO_MAY_BE);
            }
        }
        if (!known.containsAll(theirs.keySet())) {
            kinds.add(Kind.NAMES_WHO_CANNOT_BE);
        }
        if (theirs.values().stream().mapToDouble(part -> part).sum() > 1 + 1e-9) {
            kinds.add(Kind.ADDS_UP_TO_MORE_THAN_ALL);
        }
        return kinds;
    }

    /** The rarest thing above the company that such a query does not know what to do with. */
    private String reason(int company) {
        Map<Integer, Integer> levels = new HashMap<>(Map.of(company, 0));
        Deque<Integer> unseen = new ArrayDeque<>(levels.keySet());
        Set<String> found = new HashSet<>();
        while (!unseen.isEmpty()) {
            int next = unseen.remove();
            double declared = 0;
            for (int holding : above.getOrDefault(next, new int[0])) {
                int owner = holdings.owner(holding);
                declared += holdings.least(holding);
                if (holdings.isUnknown(holding)) {
                    found.add("a share that is not stated");
                } else if (holdings.isRange(holding)) {
                    found.add("ranges");
                }
                if (owner == company) {
                    found.add("a ring");
                }
                if (levels.putIfAbsent(owner, levels.get(next) + 1) == null) {
                    unseen.add(owner);
                    if (levels.get(next) + 1 > depth) {
                        found.add("a chain longer than " + depth);
                    }
                }
            }
            if (declared > 100) {
                found.add("more than 100 % declared");
            }
        }
        return List.of(
                        "a chain longer than " + depth,
                        "a ring",
                        "more than 100 % declared",
                        "a share that is not stated",
                        "ranges")
                .stream()
                .filter(found::contains)
                .findFirst()
                .orElse("nothing of these");
    }
}
