package org.boreg.graph.read;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.ownership.History;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.series.Moment;
import org.boreg.graph.index.Upwards;
import org.neo4j.driver.Driver;

/** The part of the graph that an ownership question is about, as far as it is disclosed to whoever asks. */
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
    private final Disclosure disclosure;

    /** @param upwards may save questions to the graph, and changes no answer */
    public OwnershipReads(Driver driver, Upwards upwards, Disclosure disclosure) {
        this.graph = new GraphQuery(driver);
        this.edges = new DeclaredEdges(graph, disclosure);
        this.parties = new PartiesThen(graph, disclosure);
        this.upwards = upwards;
        this.disclosure = disclosure;
    }

    /**
     * An entity and everything above it, fetched level by level: each level is one query, so that neither a ring nor companies that
     * all own each other make it longer. What was foreseen is read before, in one query for all levels.
     *
     * @return empty when there is no such party, or it is none that somebody can own
     */
    public Optional<Neighbourhood> above(String partyId, Moment moment, NeighbourhoodLimits limits) {
        Climb climb = new Climb(limits);
        ReadAhead ahead = readAhead(partyId, limits);
        Map<String, Party> subject = parties.of(Set.of(partyId), ahead, moment);
        Party of = subject.get(partyId);
        if (of == null || of.kind() != PartyKind.ENTITY) {
            return Optional.empty();
        }
        climb.next.add(partyId);
        while (climb.mayGoOn()) {
            climb.meet(
                    DeclaredEdges.links(climb.count(declaredInto(climb.startLevel(), ahead, climb.atMost())), moment));
        }
        Map<String, Party> all = parties.of(climb.met, ahead, moment);
        all.putAll(subject);
        return Optional.of(climb.neighbourhood(of, all));
    }

    /**
     * An entity and all that was ever above it, as far as was known by a day: also what is in force no longer, or not yet. On any day it is
     * what {@link #above} gives for that day.
     *
     * @return empty when there is no such party, or it is none that somebody can own. Where not everything was read, no day is complete
     */
    public Optional<History> historyAbove(String partyId, LocalDate knownAt, NeighbourhoodLimits limits) {
        Climb climb = new Climb(limits);
        ReadAhead ahead = readAhead(partyId, limits);
        Life of = parties.lives(Set.of(partyId), ahead, knownAt).get(partyId);
        if (of == null || of.on(knownAt).kind() != PartyKind.ENTITY) {
            return Optional.empty();
        }
        Moment latest = Moment.on(knownAt);
        List<DeclaredHolding> known = new ArrayList<>();
        climb.next.add(partyId);
        while (climb.mayGoOn()) {
            List<DeclaredHolding> level = climb.count(declaredInto(climb.startLevel(), ahead, climb.atMost())).stream()
                    .filter(one -> latest.knows(one.claim().order().publishedOn()))
                    .toList();
            known.addAll(level);
            climb.meet(level.stream()
                    .filter(one -> !one.elsewhere())
                    .map(DeclaredEdges::wholeLink)
                    .toList());
        }
        Map<String, Life> all = parties.lives(climb.met, ahead, knownAt);
        all.putIfAbsent(partyId, of);
        return Optional.of(history(partyId, knownAt, known, all, climb.isAtTheTop()));
    }

    /** A party can merge into another while the graph is read: what names it is then left out, and the answers say they are cut. */
    private static OwnershipHistory history(
            String partyId, LocalDate knownAt, List<DeclaredHolding> known, Map<String, Life> lives, boolean all) {
        List<DeclaredHolding> whole = known.stream()
                .filter(one -> one.elsewhere() || lives.containsKey(one.owner()))
                .filter(one -> lives.containsKey(one.owned()))
                .toList();
        return new OwnershipHistory(partyId, knownAt, whole, lives, all && whole.size() == known.size());
    }

    private ReadAhead readAhead(String partyId, NeighbourhoodLimits limits) {
        int linksAhead = Math.min(MOST_LINKS_AHEAD, limits.links());
        return ReadAhead.of(graph, upwards.from(partyId, limits.levels(), linksAhead), limits.links());
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
        unread.removeIf(id -> ahead.into(id, disclosure).map(declared::addAll).isPresent());
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

        /** Whether nothing is left to read. */
        boolean isAtTheTop() {
            return !allowance.isExceeded() && next.isEmpty();
        }

        int atMost() {
            return allowance.atMost();
        }

        List<DeclaredHolding> count(List<DeclaredHolding> read) {
            return allowance.take(read);
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
            boolean everything = isAtTheTop() && whole.size() == links.size();
            return new Neighbourhood(subject, parties, whole, everything);
        }

        void meet(List<Link> found) {
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
