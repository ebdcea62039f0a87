package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.boreg.bods.party.PartyId;
import org.neo4j.driver.TransactionContext;

/**
 * Parties of records that are described for the first time: records that share a link describe the same party, also when that comes to
 * light only after both were there. recordId is never the identity of a party, and a name never is. Where a record takes
 * back what it said, its party is made anew by {@link PartiesAnew}.
 */
final class Parties {

    private final TransactionContext tx;
    private final Map<String, PartyState> states = new HashMap<>();
    private final Map<String, String> partyOfRecord;
    private final Map<String, String> partyOfLink;

    private Parties(TransactionContext tx, Map<String, String> partyOfRecord, Map<String, String> partyOfLink) {
        this.tx = tx;
        this.partyOfRecord = partyOfRecord;
        this.partyOfLink = partyOfLink;
    }

    /**
     * Finds or makes the party of each claim's record, and keeps what the claim says of it.
     *
     * @param claims of records that said nothing before, or the same
     */
    static void describe(TransactionContext tx, Collection<PartyClaim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        Map<String, String> partyOfRecord =
                ofRecords(tx, claims.stream().map(PartyClaim::recordKey).toList());
        Map<String, String> partyOfLink = ofLinks(tx, claims.stream().flatMap(claim -> claim.links().stream()));
        new Parties(tx, partyOfRecord, partyOfLink).resolve(claims);
    }

    /** The parties of those of these records that have one. */
    private static Map<String, String> ofRecords(TransactionContext tx, List<String> keys) {
        Map<String, String> parties = new HashMap<>();
        WriteQuery.run(tx, """
                        UNWIND $keys AS key
                        MATCH (r:Record {key: key})-[:DESCRIBES]->(p:Party)
                        RETURN key, p.id AS party
                        """, Map.of("keys", keys))
                .forEachRemaining(row ->
                        parties.put(row.get("key").asString(), row.get("party").asString()));
        return parties;
    }

    /** The parties that those of these links that are known lead to. */
    static Map<String, String> ofLinks(TransactionContext tx, Stream<String> links) {
        Map<String, String> parties = new HashMap<>();
        WriteQuery.run(tx, """
                        UNWIND $keys AS key
                        MATCH (:Identifier {key: key})-[:IDENTIFIES]->(p:Party)
                        RETURN key, p.id AS party
                        """, Map.of("keys", links.distinct().toList()))
                .forEachRemaining(row ->
                        parties.put(row.get("key").asString(), row.get("party").asString()));
        return parties;
    }

    private void resolve(Collection<PartyClaim> claims) {
        load();
        Map<String, String> records = new LinkedHashMap<>();
        Map<String, String> links = new LinkedHashMap<>();
        Map<String, Long> born = born(claims);
        for (List<PartyClaim> together : Links.group(claims, this::joinedBy)) {
            PartyState party = partyOf(together, born);
            for (PartyClaim claim : together) {
                party.take(claim);
                records.put(claim.recordKey(), party.id());
                claim.links().forEach(link -> links.put(link, party.id()));
            }
        }
        PartyRows.save(tx, states.values());
        PartyRows.describe(tx, missing(records, partyOfRecord));
        PartyRows.identify(tx, missing(links, partyOfLink));
    }

    private List<String> joinedBy(PartyClaim claim) {
        List<String> joins = new ArrayList<>(claim.links());
        presentParties(claim).forEach(party -> joins.add("party|" + party));
        return joins;
    }

    private void load() {
        List<String> ids = Stream.concat(partyOfRecord.values().stream(), partyOfLink.values().stream())
                .distinct()
                .toList();
        WriteQuery.run(tx, """
                        UNWIND $ids AS id
                        MATCH (p:Party {id: id})
                        RETURN properties(p) AS properties
                        """, Map.of("ids", ids)).stream()
                .map(row -> PartyState.of(row.get("properties").asMap()))
                .forEach(state -> states.put(state.id(), state));
    }

    private Map<String, Long> born(Collection<PartyClaim> claims) {
        Map<String, Long> born = new HashMap<>();
        List<String> keys = claims.stream()
                .map(PartyClaim::recordKey)
                .filter(key -> !partyOfRecord.containsKey(key))
                .toList();
        WriteQuery.run(tx, """
                        UNWIND $keys AS key
                        MATCH (r:Record {key: key})
                        RETURN key, r.born AS born
                        """, Map.of("keys", keys))
                .forEachRemaining(row ->
                        born.put(row.get("key").asString(), row.get("born").asLong()));
        return born;
    }

    private PartyState partyOf(List<PartyClaim> together, Map<String, Long> born) {
        List<PartyState> present = together.stream()
                .flatMap(this::presentParties)
                .distinct()
                .map(states::get)
                .sorted(PartyState.ELDEST_FIRST)
                .toList();
        if (present.isEmpty()) {
            PartyState made = together.stream()
                    .map(claim -> new PartyState(PartyId.ofRecord(claim.recordKey()), born.get(claim.recordKey())))
                    .min(PartyState.ELDEST_FIRST)
                    .orElseThrow();
            states.put(made.id(), made);
            return made;
        }
        PartyState elder = present.get(0);
        present.stream().skip(1).forEach(younger -> merge(younger, elder));
        return elder;
    }

    private Stream<String> presentParties(PartyClaim claim) {
        return Stream.concat(
                Stream.ofNullable(partyOfRecord.get(claim.recordKey())),
                claim.links().stream().map(partyOfLink::get).flatMap(Stream::ofNullable));
    }

    private void merge(PartyState from, PartyState into) {
        into.absorb(from);
        states.remove(from.id());
        WriteQuery.run(tx, MERGE_PARTIES, Map.of("from", from.id(), "into", into.id()))
                .consume();
    }

    /** Everything that pointed to the one points to the other. */
    private static final String MERGE_PARTIES = """
            MATCH (from:Party {id: $from}), (into:Party {id: $into})
            CALL (from, into) {
              MATCH (r:Record)-[d:DESCRIBES]->(from)
              DELETE d
              CREATE (r)-[:DESCRIBES]->(into)
            }
            CALL (from, into) {
              MATCH (i:Identifier)-[d:IDENTIFIES]->(from)
              DELETE d
              CREATE (i)-[:IDENTIFIES]->(into)
            }
            DETACH DELETE from
            """;

    /** What was there before was moved along when parties merged. */
    private static Map<String, String> missing(Map<String, String> links, Map<String, String> present) {
        Map<String, String> missing = new LinkedHashMap<>(links);
        missing.keySet().removeAll(present.keySet());
        return missing;
    }
}
