package org.boreg.graph.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.UnspecifiedReason;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.graph.InterestsJson;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The part of the graph that an ownership question is about. */
public final class OwnershipReads {

    private static final int MOST_RECORD_IDS = 20;

    private final GraphQuery graph;

    public OwnershipReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }

    /**
     * An entity and everything above it, fetched level by level: each level is one query, so that neither a ring nor companies that
     * all own each other make it longer.
     *
     * @return empty when there is no such party, or it is none that somebody can own
     */
    public Optional<Neighbourhood> above(String partyId, NeighbourhoodLimits limits) {
        Climb climb = new Climb(limits);
        Map<String, Party> subject = parties(Set.of(partyId));
        Party of = subject.get(partyId);
        if (of == null || of.kind() != PartyKind.ENTITY) {
            return Optional.empty();
        }
        climb.next.add(partyId);
        while (!climb.next.isEmpty() && climb.mayGoOn()) {
            climb.take(linksInto(climb.startLevel(), climb.room() + 1));
        }
        Map<String, Party> all = parties(climb.met);
        all.putAll(subject);
        return Optional.of(climb.neighbourhood(of, all));
    }

    private List<Link> linksInto(Set<String> owned, int limit) {
        return graph.list("""
                UNWIND $ids AS id
                MATCH (owner:Party)-[h:HOLDS]->(owned:Party {id: id})
                WITH owner.id AS owner, owned.id AS owned, properties(h) AS h
                ORDER BY h.statementDate DESC, h.statementId LIMIT $limit
                RETURN owner, owned, h
                """, Map.of("ids", List.copyOf(owned), "limit", limit), OwnershipReads::link);
    }

    private static Link link(Record row) {
        Value holding = row.get("h");
        return new Link(
                row.get("owner").asString(),
                row.get("owned").asString(),
                holding.get("recordId").asString(),
                holding.get("statementId").asString(),
                LocalDate.parse(holding.get("statementDate").asString()),
                holding.get("source").asString(null),
                holding.get("declaredByOwned").asBoolean(),
                holding.get("declarationSubject").asString(null),
                InterestsJson.read(holding.get("interests").asString()));
    }

    private Map<String, Party> parties(Set<String> ids) {
        return graph
                .list("""
                        UNWIND $ids AS id
                        MATCH (p:Party {id: id})
                        CALL (p) {
                          MATCH (r:Record)-[:DESCRIBES]->(p)
                          WITH r ORDER BY r.arrival LIMIT $mostRecordIds
                          RETURN collect(r.recordId) AS recordIds
                        }
                        RETURN p {.id, .kind, .type, .name, .dissolved, .unspecifiedReason} AS party, recordIds
                        """, Map.of("ids", List.copyOf(ids), "mostRecordIds", MOST_RECORD_IDS), OwnershipReads::party)
                .stream()
                .collect(Collectors.toMap(Party::id, party -> party, (one, same) -> one, HashMap::new));
    }

    /** A party that is only referred to counts as an entity of which nothing is known. */
    private static Party party(Record row) {
        Value node = row.get("party");
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
                row.get("recordIds").asList(Value::asString),
                dissolved == null ? null : LocalDate.parse(dissolved));
    }

    private static @Nullable Code type(PartyKind kind, Value node) {
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
        private int level;

        Climb(NeighbourhoodLimits limits) {
            this.limits = limits;
        }

        boolean mayGoOn() {
            return complete && level < limits.levels();
        }

        int room() {
            return limits.links() - links.size();
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
            boolean everything = complete && next.isEmpty() && whole.size() == links.size();
            return new Neighbourhood(subject, parties, whole, everything);
        }

        void take(List<Link> found) {
            complete = found.size() <= room();
            List<Link> kept = complete ? found : found.subList(0, room());
            links.addAll(kept);
            for (Link link : kept) {
                if (!met.contains(link.owner())) {
                    next.add(link.owner());
                }
            }
            kept.forEach(link -> met.add(link.owner()));
        }
    }
}
