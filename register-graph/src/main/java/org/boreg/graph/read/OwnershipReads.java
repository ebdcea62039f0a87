package org.boreg.graph.read;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.UnspecifiedReason;
import org.boreg.bods.ownership.History;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.series.Moment;
import org.boreg.graph.index.Upwards;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

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
    private final Portraits portraits;
    private final Upwards upwards;

    /** @param upwards may save questions to the graph, and changes no answer */
    public OwnershipReads(Driver driver, Upwards upwards) {
        this.graph = new GraphQuery(driver);
        this.portraits = new Portraits(graph);
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
        ReadAhead ahead = readAhead(partyId, limits);
        Map<String, Party> subject = parties(Set.of(partyId), ahead, moment);
        Party of = subject.get(partyId);
        if (of == null || of.kind() != PartyKind.ENTITY) {
            return Optional.empty();
        }
        climb.next.add(partyId);
        while (!climb.next.isEmpty() && climb.mayGoOn()) {
            List<DeclaredHolding> declared = declaredInto(climb.startLevel(), ahead, climb.room() + 1);
            climb.take(declared.size(), links(declared.subList(0, Math.min(declared.size(), climb.room())), moment));
        }
        Map<String, Party> all = parties(climb.met, ahead, moment);
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
        Life of = lives(Set.of(partyId), ahead, knownAt).get(partyId);
        if (of == null || of.on(knownAt).kind() != PartyKind.ENTITY) {
            return Optional.empty();
        }
        Moment latest = Moment.on(knownAt);
        List<DeclaredHolding> known = new ArrayList<>();
        climb.next.add(partyId);
        while (!climb.next.isEmpty() && climb.mayGoOn()) {
            List<DeclaredHolding> declared = declaredInto(climb.startLevel(), ahead, climb.room() + 1);
            List<DeclaredHolding> level = declared.subList(0, Math.min(declared.size(), climb.room())).stream()
                    .filter(one -> latest.knows(one.claim().order().publishedOn()))
                    .toList();
            known.addAll(level);
            climb.take(
                    declared.size(),
                    level.stream()
                            .filter(one -> !one.elsewhere())
                            .map(OwnershipReads::wholeLink)
                            .toList());
        }
        Map<String, Life> all = lives(climb.met, ahead, knownAt);
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

    private Map<String, Life> lives(Set<String> ids, ReadAhead ahead, LocalDate knownAt) {
        Map<String, Life> lives = new HashMap<>();
        for (Record row : rows(ids, ahead)) {
            Value node = row.get("party");
            lives.put(
                    node.get("id").asString(),
                    new Life(node, row.get("recordIds").asList(Value::asString), knownAt));
        }
        portraits.statements(
                lives.keySet(),
                Moment.on(knownAt),
                (id, key, statement) -> lives.get(id).take(key, statement));
        return lives;
    }

    static List<Link> links(List<DeclaredHolding> declared, Moment moment) {
        return DeclaredHolding.inForce(declared, moment).stream()
                .map(OwnershipReads::link)
                .toList();
    }

    private List<DeclaredHolding> declaredInto(Set<String> owned, ReadAhead ahead, int limit) {
        List<DeclaredHolding> declared = new ArrayList<>();
        Set<String> unread = new HashSet<>(owned);
        unread.removeIf(id -> ahead.into(id).map(declared::addAll).isPresent());
        if (!unread.isEmpty()) {
            declared.addAll(declaredInto(unread, limit));
        }
        declared.sort(LATEST_FIRST);
        return declared.subList(0, Math.min(limit, declared.size()));
    }

    private List<DeclaredHolding> declaredInto(Set<String> owned, int limit) {
        return graph.list(
                """
                UNWIND $ids AS id
                MATCH (:Party {id: id})<-[:DESCRIBES]-(:Record)<-[h:HOLDS]-(by:Record)
                MATCH (by)-[:DESCRIBES]->(owner:Party)
                WITH owner.id AS owner, id AS owned, properties(h) AS h
                ORDER BY h.stated DESC, h.statementId, owner, owned LIMIT $limit
                RETURN owner, owned, h
                """,
                Map.of("ids", List.copyOf(owned), "limit", limit),
                row -> DeclaredHolding.of(
                        row.get("owner").asString(), row.get("owned").asString(), row.get("h")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With all interests that the statement states, in force or not. */
    static Link wholeLink(DeclaredHolding declared) {
        return link(new DeclaredHolding.Current(declared, declared.claim().interests()));
    }

    private static Link link(DeclaredHolding.Current current) {
        DeclaredHolding declared = current.declared();
        return new Link(
                declared.owner(),
                declared.owned(),
                declared.recordId(),
                declared.claim().statementId(),
                declared.claim().order().statedOn(),
                declared.source(),
                declared.declaredByOwned(),
                declared.declaration(),
                current.interests());
    }

    private Map<String, Party> parties(Set<String> ids, ReadAhead ahead, Moment moment) {
        List<Record> rows = rows(ids, ahead);
        Map<String, MapAccessor> then =
                portraits.of(rows.stream().map(row -> row.get("party")).toList(), moment);
        Map<String, Party> parties = new HashMap<>();
        for (Record row : rows) {
            String id = row.get("party").get("id").asString();
            parties.put(id, party(then.get(id), row.get("recordIds").asList(Value::asString)));
        }
        return parties;
    }

    private List<Record> rows(Set<String> ids, ReadAhead ahead) {
        Set<String> unread = new HashSet<>(ids);
        unread.removeIf(ahead::has);
        List<Record> rows = new ArrayList<>(ahead.parties(ids));
        if (!unread.isEmpty()) {
            rows.addAll(parties(unread));
        }
        return rows;
    }

    private List<Record> parties(Set<String> ids) {
        return graph.list(ReadAhead.PARTIES + "RETURN party, recordIds", Map.of("ids", List.copyOf(ids)), row -> row);
    }

    /** A party that is only referred to counts as an entity of which nothing is known. */
    static Party party(MapAccessor node, List<String> recordIds) {
        PartyKind kind = switch (node.get("kind").asString()) {
            case "person" -> PartyKind.PERSON;
            case "unspecified" -> PartyKind.UNSPECIFIED;
            default -> PartyKind.ENTITY;
        };
        String dissolved = node.get("dissolved").asString(null);
        return new Party(
                node.get("id").asString(),
                kind,
                type(kind, node),
                node.get("name").asString(null),
                recordIds,
                dissolved == null ? null : LocalDate.parse(dissolved));
    }

    private static @Nullable Code type(PartyKind kind, MapAccessor node) {
        return switch (kind) {
            case PERSON -> code(PersonType.class, node.get("type"));
            case ENTITY -> code(EntityType.class, node.get("type"));
            case UNSPECIFIED -> code(UnspecifiedReason.class, node.get("unspecifiedReason"));
        };
    }

    private static <E extends Enum<E> & Code> @Nullable E code(Class<E> codelist, Value value) {
        return value.isNull() ? null : Code.of(codelist, value.asString()).orElse(null);
    }

    /** The way up so far: a party is looked at once, however many chains lead through it. */
    private static final class Climb {

        private final NeighbourhoodLimits limits;
        private final Set<String> met = new HashSet<>();
        private final Set<String> next = new LinkedHashSet<>();
        private final List<Link> links = new ArrayList<>();
        private boolean complete = true;
        private int edges;
        private int level;
        private final long started = System.nanoTime();

        Climb(NeighbourhoodLimits limits) {
            this.limits = limits;
        }

        boolean mayGoOn() {
            return complete
                    && level < limits.levels()
                    && System.nanoTime() - started < limits.time().toNanos();
        }

        /** Whether nothing is left to read. */
        boolean isAtTheTop() {
            return complete && next.isEmpty();
        }

        int room() {
            return limits.links() - edges;
        }

        Set<String> startLevel() {
            Set<String> owned = Set.copyOf(next);
            met.addAll(owned);
            next.clear();
            level++;
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

        /** @param read how many edges were read to find these links */
        void take(int read, List<Link> found) {
            complete = read <= room();
            edges += read;
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
