package org.boreg.graph.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.series.Moment;
import org.boreg.graph.index.Upwards;
import org.neo4j.driver.Driver;

/** The part of the graph that an ownership question is about. */
public final class OwnershipReads {

    /** What ended long ago is read ahead, too: where that is much, it is not waited for. */
    private static final int MOST_LINKS_AHEAD = 5_000;

    /** The order in which edges count where there are too many; as Neo4j compares texts. */
    private static final Comparator<DeclaredHolding> LATEST_FIRST = Comparator.comparingLong(
                    (DeclaredHolding one) -> one.claim().order().stated())
            .reversed()
            .thenComparing(one -> bytes(one.claim().statementId()), Arrays::compareUnsigned)
            .thenComparing(DeclaredHolding::owner)
            .thenComparing(DeclaredHolding::owned);

    private final GraphQuery graph;
    private final DeclaredEdges edges;
    private final PartiesThen parties;
    private final Upwards upwards;

    /** @param upwards may save questions to the graph, and changes no answer */
    public OwnershipReads(Driver driver, Upwards upwards) {
        this.graph = new GraphQuery(driver);
        this.edges = new DeclaredEdges(graph);
        this.parties = new PartiesThen(graph);
        this.upwards = upwards;
    }

    /**
     * An entity and everything above it, fetched level by level: each level is one query, so that neither a ring nor companies that
     * all own each other make it longer. What was foreseen is read before, in one query for all levels.
     *
     * @return empty when there is no such party, or it is none that somebody can own
     */
    public Optional<Neighbourhood> above(String partyId, Moment moment, NeighbourhoodLimits limits) {
        Climb climb = new Climb(limits);
        int linksAhead = Math.min(MOST_LINKS_AHEAD, limits.links());
        ReadAhead ahead = ReadAhead.of(graph, upwards.from(partyId, limits.levels(), linksAhead), limits.links());
        Map<String, Party> subject = parties.of(Set.of(partyId), ahead, moment);
        Party of = subject.get(partyId);
        if (of == null || of.kind() != PartyKind.ENTITY) {
            return Optional.empty();
        }
        climb.next.add(partyId);
        while (climb.mayGoOn()) {
            climb.take(declaredInto(climb.startLevel(), ahead, climb.allowance.atMost()), moment);
        }
        Map<String, Party> all = parties.of(climb.met, ahead, moment);
        all.putAll(subject);
        return Optional.of(climb.neighbourhood(of, all));
    }

    /**
     * A party and everything below it, level by level, with all direct owners of each company there.
     *
     * @return empty when there is no such party
     */
    public Optional<Network> below(String partyId, Moment moment, NeighbourhoodLimits limits) {
        Descent descent = new Descent(edges, moment, limits);
        Map<String, Party> all = parties.of(descent.from(partyId), moment);
        return all.containsKey(partyId) ? Optional.of(descent.network(all)) : Optional.empty();
    }

    private List<DeclaredHolding> declaredInto(Set<String> owned, ReadAhead ahead, int limit) {
        List<DeclaredHolding> declared = new ArrayList<>();
        Set<String> unread = new HashSet<>(owned);
        unread.removeIf(id -> ahead.into(id).map(declared::addAll).isPresent());
        if (!unread.isEmpty()) {
            declared.addAll(edges.into(unread, limit));
        }
        declared.sort(LATEST_FIRST);
        return declared.subList(0, Math.min(limit, declared.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The way up so far: a party is looked at once, however many chains lead through it. */
    private static final class Climb {

        private final Allowance allowance;
        private final Set<String> met = new HashSet<>();
        private final Set<String> next = new LinkedHashSet<>();
        private final List<Link> links = new ArrayList<>();

        Climb(NeighbourhoodLimits limits) {
            this.allowance = new Allowance(limits);
        }

        boolean mayGoOn() {
            return !next.isEmpty() && allowance.mayGoOn();
        }

        Set<String> startLevel() {
            Set<String> owned = Set.copyOf(next);
            met.addAll(owned);
            next.clear();
            allowance.startLevel();
            return owned;
        }

        /** A party can merge into another while the graph is read: its links are then left out, and the answer says it is cut. */
        Neighbourhood neighbourhood(Party subject, Map<String, Party> parties) {
            List<Link> whole = links.stream()
                    .filter(link -> parties.containsKey(link.owner()) && parties.containsKey(link.owned()))
                    .toList();
            boolean everything = !allowance.isExceeded() && next.isEmpty() && whole.size() == links.size();
            return new Neighbourhood(subject, parties, whole, everything);
        }

        void take(List<DeclaredHolding> declared, Moment moment) {
            List<Link> found = DeclaredEdges.links(allowance.take(declared), moment);
            links.addAll(found);
            for (Link link : found) {
                if (!met.contains(link.owner())) {
                    next.add(link.owner());
                }
            }
            found.forEach(link -> met.add(link.owner()));
        }
    }
}
