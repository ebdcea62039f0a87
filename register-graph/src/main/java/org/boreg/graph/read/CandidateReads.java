package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.DisclosurePolicy;
import org.boreg.bods.disclosure.Extent;
import org.boreg.bods.disclosure.Matter;
import org.boreg.bods.disclosure.Viewer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** Parties that are likely the same, for an operator to decide. */
public final class CandidateReads {

    public static final int LARGEST_PAGE = 100;

    private static final int MOST_OF_ONE = 50;

    /** Of so many that are all alike each is offered with each other: six of them are fifteen pairs. */
    private static final int MOST_ALIKE = 6;

    /** How many parties a page looks through at most; where none of them are alike, it is empty and says where to go on. */
    private static final int MOST_LOOKED_AT = 20_000;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.one().id())
            .thenComparing(candidate -> candidate.other().id());

    private final GraphQuery graph;
    private final DisclosurePolicy policy;

    public CandidateReads(Driver driver, DisclosurePolicy policy) {
        this.policy = policy;
        this.graph = new GraphQuery(driver);
    }

    /** The parties that may be the same as this one, the likeliest first, at most {@value #MOST_OF_ONE}. */
    public List<Candidate> of(String partyId, Viewer viewer) {
        Disclosure disclosure = policy.to(viewer);
        return undecided(graph.list(
                        """
                        MATCH (own:Party {id: $id})
                        MATCH (p:Party {likeness: own.likeness}) WHERE p.id <> own.id AND NOT p.kind IN $unseen
                        WITH own, p LIMIT $most
                        RETURN %s AS party, own {.*} AS own
                        """.formatted(PartyNode.SUMMARY),
                        Map.of("id", partyId, "unseen", unseen(disclosure), "most", MOST_OF_ONE),
                        row -> Resemblance.of(
                                new PartyNode(row.get("own"), disclosure).summary(),
                                new PartyNode(row.get("party"), disclosure).summary())))
                .stream()
                .sorted(BEST_FIRST)
                .toList();
    }

    /** People are alike by their names and months of birth: who does not see these does not learn whose are the same. */
    private static List<String> unseen(Disclosure disclosure) {
        boolean seesWhy = disclosure.showsWhole(Matter.NAMES) && disclosure.shows(Matter.BIRTH_DATE, Extent.MONTH);
        return seesWhy ? List.of() : List.of("person");
    }

    /** Without those pairs of which an operator has said, by a split, that they are two. */
    private List<Candidate> undecided(List<Candidate> candidates) {
        Set<Set<String>> parted = parted(candidates.stream()
                .flatMap(candidate ->
                        Stream.of(candidate.one().id(), candidate.other().id()))
                .distinct()
                .toList());
        return candidates.stream()
                .filter(candidate -> !parted.contains(
                        Set.of(candidate.one().id(), candidate.other().id())))
                .toList();
    }

    private Set<Set<String>> parted(List<String> ids) {
        return Set.copyOf(graph.list(
                """
                UNWIND $ids AS id
                MATCH (p:Party {id: id})<-[:DESCRIBES]-(r:Record) WHERE r.apart IS NOT NULL
                WITH DISTINCT p, r.apart AS actId
                MATCH (act:Act {id: actId})
                MATCH (:Record {key: act.left})-[:DESCRIBES]->(rest:Party) WHERE rest <> p
                RETURN p.id AS one, rest.id AS other
                """,
                Map.of("ids", ids),
                row -> Set.of(row.get("one").asString(), row.get("other").asString())));
    }

    /**
     * Pairs of parties that may be the same, those of one name after each other.
     *
     * @param limit of names; each brings fifteen pairs at most
     */
    public Page<Candidate> all(int limit, @Nullable String cursor, Viewer viewer) {
        Disclosure disclosure = policy.to(viewer);
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        String after = Cursor.parse(cursor).map(Cursor::rank).orElse("");
        List<Alike> looked = graph.list(
                """
                MATCH (p:Party) WHERE p.likeness > $after AND NOT p.kind IN $unseen
                WITH p.likeness AS likeness ORDER BY likeness LIMIT $most
                RETURN likeness, count(*) AS parties ORDER BY likeness
                """,
                Map.of("after", after, "unseen", unseen(disclosure), "most", MOST_LOOKED_AT),
                row -> new Alike(
                        row.get("likeness").asString(), row.get("parties").asInt()));
        List<String> found = looked.stream()
                .filter(alike -> alike.parties() > 1)
                .map(Alike::likeness)
                .limit(size)
                .toList();
        return new Page<>(pairs(found, disclosure), next(looked, found, size));
    }

    /** The last likeness that was looked at may go on beyond what was looked at, unless it is all there was. */
    private static @Nullable String next(List<Alike> looked, List<String> found, int size) {
        if (found.size() == size) {
            return new Cursor(found.get(size - 1), "alike").text();
        }
        if (looked.stream().mapToInt(Alike::parties).sum() < MOST_LOOKED_AT) {
            return null;
        }
        Alike last = looked.get(looked.size() - 1);
        boolean isWhole = last.parties() > 1 || looked.size() == 1;
        return new Cursor(
                        isWhole
                                ? last.likeness()
                                : looked.get(looked.size() - 2).likeness(),
                        "alike")
                .text();
    }

    private List<Candidate> pairs(List<String> likenesses, Disclosure disclosure) {
        List<List<PartySummary>> groups = graph.list(
                """
                UNWIND $likenesses AS likeness
                CALL (likeness) {
                  MATCH (p:Party {likeness: likeness})
                  WITH p ORDER BY p.id LIMIT $most
                  RETURN collect(%s) AS parties
                }
                RETURN likeness, parties ORDER BY likeness
                """.formatted(PartyNode.SUMMARY),
                Map.of("likenesses", likenesses, "most", MOST_ALIKE),
                row -> row.get("parties").asList(node -> new PartyNode(node, disclosure).summary()));
        List<Candidate> pairs = new ArrayList<>();
        groups.forEach(group -> pairs.addAll(pairsOf(group)));
        return undecided(pairs);
    }

    private static List<Candidate> pairsOf(List<PartySummary> group) {
        List<Candidate> pairs = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                pairs.add(Resemblance.of(group.get(i), group.get(j)));
            }
        }
        return pairs.stream().sorted(BEST_FIRST).toList();
    }

    /** @param parties how many have it, as far as was looked */
    private record Alike(String likeness, int parties) {}
}
