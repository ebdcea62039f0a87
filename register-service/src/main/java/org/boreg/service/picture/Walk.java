package org.boreg.service.picture;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.boreg.bods.ownership.DirectStake;
import org.boreg.bods.ownership.Link;
import org.boreg.graph.read.PictureLink;
import org.boreg.graph.read.PictureLinks;
import org.boreg.graph.read.PictureReads.Side;
import org.boreg.service.picture.PictureRequest.Direction;

/**
 * The way up and down from a party, level by level. Who has many neighbours shows the weightiest of them, and how many more there are; the last level is
 * read only to be counted. Bounded: so many parties, so many links read, so much time.
 */
final class Walk {

    static final int MOST_PARTIES = 500;

    /** With as many neighbours at most, all are drawn; of more, so many less two. */
    static final int HUB = 12;

    private static final int MOST_READ = 12_000;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** Reads who holds these parties, or what they hold. */
    @FunctionalInterface
    interface Source {

        PictureLinks links(Side side, Collection<String> ids, int most);
    }

    /** Who is not drawn. */
    record More(int count, boolean atLeast) {}

    private final Source source;
    private final String focus;
    private final PictureRequest request;
    private final LocalDate asOf;
    private final LongSupplier nanoTime;
    private final long started;

    private final List<String> above = new ArrayList<>();
    private final List<String> below = new ArrayList<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Map<List<String>, List<PictureLink>> links = new LinkedHashMap<>();
    private final Map<Side, Map<String, Set<String>>> neighbours = new HashMap<>();
    private final Set<String> cut = new HashSet<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final NavigableSet<LocalDate> publications = new TreeSet<>();
    private int read;
    private boolean complete = true;

    Walk(Source source, String focus, PictureRequest request, LocalDate asOf, LongSupplier nanoTime) {
        this.source = source;
        this.focus = focus;
        this.request = request;
        this.asOf = asOf;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        shown.add(focus);
        if (request.direction() != Direction.DOWN) {
            go(Side.OWNERS, above);
        }
        if (request.direction() != Direction.UP) {
            go(Side.HOLDINGS, below);
        }
    }

    private void go(Side side, List<String> met) {
        Set<String> visited = new HashSet<>(Set.of(focus));
        Set<String> level = new LinkedHashSet<>(Set.of(focus));
        Map<String, Set<String>> found = neighbours.computeIfAbsent(side, none -> new LinkedHashMap<>());
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (read >= MOST_READ || nanoTime.getAsLong() - started > LONGEST.toNanos()) {
                complete = false;
                return;
            }
            Map<String, Map<String, List<PictureLink>>> byNear = read(side, level);
            Set<String> next = new LinkedHashSet<>();
            for (String near : level) {
                Map<String, List<PictureLink>> byFar = byNear.getOrDefault(near, Map.of());
                found.put(near, byFar.keySet());
                boolean isExpanded = request.expanded().contains(near);
                if (depth < request.depth() || isExpanded) {
                    for (String far : chosen(byFar, isExpanded)) {
                        if (show(far, met) && visited.add(far)) {
                            next.add(far);
                        }
                    }
                }
            }
            level = next;
        }
    }

    /** The links of a level, by the party that was asked about and then by the other one. */
    private Map<String, Map<String, List<PictureLink>>> read(Side side, Set<String> level) {
        PictureLinks answer = source.links(side, level, MOST_READ - read);
        read += answer.links().size();
        cut.addAll(answer.cut());
        complete &= answer.cut().isEmpty();
        days.addAll(answer.days());
        publications.addAll(answer.publications());
        Map<String, Map<String, List<PictureLink>>> byNear = new HashMap<>();
        for (PictureLink link : answer.links()) {
            if (link.endedOn() == null || request.ended()) {
                String owner = link.link().owner();
                String owned = link.link().owned();
                boolean up = side == Side.OWNERS;
                byNear.computeIfAbsent(up ? owned : owner, near -> new TreeMap<>())
                        .computeIfAbsent(up ? owner : owned, far -> new ArrayList<>())
                        .add(link);
                List<PictureLink> between = links.computeIfAbsent(List.of(owner, owned), pair -> new ArrayList<>());
                if (!between.contains(link)) {
                    between.add(link);
                }
            }
        }
        return byNear;
    }

    /** Whom to draw of the neighbours: the weightiest, and everybody who is drawn already. */
    private List<String> chosen(Map<String, List<PictureLink>> byFar, boolean isExpanded) {
        List<String> weightiest = byFar.keySet().stream()
                .sorted(Comparator.comparingDouble((String far) -> weight(byFar.get(far)))
                        .reversed()
                        .thenComparing(far -> far))
                .toList();
        if (isExpanded || weightiest.size() <= HUB) {
            return weightiest;
        }
        List<String> chosen = new ArrayList<>(weightiest.subList(0, HUB - 2));
        weightiest.stream().skip(HUB - 2).filter(shown::contains).forEach(chosen::add);
        return chosen;
    }

    private double weight(List<PictureLink> between) {
        List<Link> inForce = between.stream()
                .filter(link -> link.endedOn() == null)
                .map(PictureLink::link)
                .toList();
        if (inForce.isEmpty()) {
            return -1;
        }
        DirectStake stake = DirectStake.of(inForce, asOf);
        return Math.max(
                stake.shares() == null
                        ? 0
                        : stake.shares().min() + stake.shares().max() / 1000,
                stake.votes() == null ? 0 : stake.votes().min() + stake.votes().max() / 1000);
    }

    private boolean show(String party, List<String> met) {
        if (shown.contains(party)) {
            return true;
        }
        if (shown.size() >= MOST_PARTIES) {
            complete = false;
            return false;
        }
        shown.add(party);
        met.add(party);
        return true;
    }

    /** Everybody who is drawn: the farthest above first, then the party itself, then who is below. */
    List<String> shown() {
        List<String> all = new ArrayList<>();
        for (int i = above.size() - 1; i >= 0; i--) {
            all.add(above.get(i));
        }
        all.add(focus);
        all.addAll(below);
        return all;
    }

    /** What is said of each two that are drawn: by their ids, the owner's first. */
    Map<List<String>, List<PictureLink>> links() {
        Map<List<String>, List<PictureLink>> drawn = new LinkedHashMap<>(links);
        drawn.keySet().removeIf(pair -> !shown.containsAll(pair));
        return drawn;
    }

    /** By id, how many of the owners or holdings of somebody who is drawn are not. */
    Map<String, More> more(Side side) {
        Map<String, More> more = new LinkedHashMap<>();
        neighbours.getOrDefault(side, Map.of()).forEach((near, all) -> {
            int hidden = (int) all.stream().filter(far -> !shown.contains(far)).count();
            if (hidden > 0 || cut.contains(near)) {
                more.put(near, new More(hidden, cut.contains(near)));
            }
        });
        return more;
    }

    NavigableSet<LocalDate> days() {
        return days;
    }

    NavigableSet<LocalDate> publications() {
        return publications;
    }

    boolean isComplete() {
        return complete;
    }
}
