package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.TransactionContext;

/**
 * The write side of parties: records that share a strong identifier describe the same party, also when that comes to light only
 * after both were there. recordId is never the identity of a party, and a name never is.
 */
final class Parties {

    private final TransactionContext tx;
    private final Map<String, PartyState> states = new HashMap<>();
    private final Map<String, String> partyOfRecord = new HashMap<>();
    private final Map<String, String> partyOfIdentifier = new HashMap<>();

    private Parties(TransactionContext tx) {
        this.tx = tx;
    }

    /** Finds or makes the party of each record that these statements are about, and keeps what they say of it. */
    static void describe(TransactionContext tx, List<StatementRow> current) {
        List<PartyClaim> claims =
                current.stream().map(PartyClaim::of).flatMap(Optional::stream).toList();
        if (!claims.isEmpty()) {
            new Parties(tx).resolve(claims);
        }
    }

    private void resolve(List<PartyClaim> claims) {
        findParties(claims);
        load(Stream.concat(partyOfRecord.values().stream(), partyOfIdentifier.values().stream())
                .distinct()
                .toList());
        Map<String, String> links = new LinkedHashMap<>();
        Map<String, String> identifierLinks = new LinkedHashMap<>();
        for (List<PartyClaim> together : SharedIdentifiers.group(claims, partyOfRecord, partyOfIdentifier)) {
            PartyState party = partyOf(together);
            together.forEach(claim -> {
                party.take(claim);
                links.put(claim.recordKey(), party.id());
                claim.identifierKeys().forEach(key -> identifierLinks.put(key, party.id()));
            });
        }
        save(links, identifierLinks);
    }

    private void findParties(List<PartyClaim> claims) {
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $keys AS key
                        MATCH (r:Record {key: key})-[:DESCRIBES]->(p:Party)
                        RETURN key, p.id AS party
                        """,
                        Map.of(
                                "keys",
                                claims.stream().map(PartyClaim::recordKey).toList()))
                .forEachRemaining(row -> partyOfRecord.put(
                        row.get("key").asString(), row.get("party").asString()));
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $keys AS key
                        MATCH (i:Identifier {key: key})-[:IDENTIFIES]->(p:Party)
                        RETURN key, p.id AS party
                        """,
                        Map.of(
                                "keys",
                                claims.stream()
                                        .flatMap(PartyClaim::identifierKeys)
                                        .distinct()
                                        .toList()))
                .forEachRemaining(row -> partyOfIdentifier.put(
                        row.get("key").asString(), row.get("party").asString()));
    }

    private void load(Collection<String> ids) {
        WriteQuery.run(tx, """
                        UNWIND $ids AS id
                        MATCH (p:Party {id: id})
                        RETURN properties(p) AS properties
                        """, Map.of("ids", ids)).stream()
                .map(row -> PartyState.of(row.get("properties").asMap()))
                .forEach(state -> states.put(state.id(), state));
    }

    private PartyState partyOf(List<PartyClaim> together) {
        List<PartyState> present = together.stream()
                .flatMap(this::presentParties)
                .distinct()
                .map(states::get)
                .sorted(Comparator.comparingLong(PartyState::born).thenComparing(PartyState::id))
                .toList();
        if (present.isEmpty()) {
            PartyClaim first = together.get(0);
            PartyState made = new PartyState(PartyId.ofRecord(first.recordKey()), first.arrival());
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
                claim.identifierKeys().map(partyOfIdentifier::get).flatMap(Stream::ofNullable));
    }

    private void merge(PartyState from, PartyState into) {
        into.absorb(from);
        states.remove(from.id());
        WriteQuery.run(tx, MERGE_PARTIES, Map.of("from", from.id(), "into", into.id()))
                .consume();
    }

    /** Everything that pointed to the one points to the other; the id of the one stays, as a sign to the other. */
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
            CALL (from, into) {
              MATCH (from)-[h:HOLDS]->(owned)
              WITH h, properties(h) AS said, CASE owned WHEN from THEN into ELSE owned END AS target, into
              DELETE h
              CREATE (into)-[moved:HOLDS]->(target)
              SET moved = said
            }
            CALL (from, into) {
              MATCH (owner)-[h:HOLDS]->(from)
              WITH h, properties(h) AS said, owner, into
              DELETE h
              CREATE (owner)-[moved:HOLDS]->(into)
              SET moved = said
            }
            CALL (from, into) {
              MATCH (m:MergedParty {into: from.id})
              SET m.into = into.id
            }
            CREATE (:MergedParty {id: from.id, into: into.id, at: datetime()})
            DETACH DELETE from
            """;

    private void save(Map<String, String> links, Map<String, String> identifierLinks) {
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $parties AS party
                        MERGE (p:Party {id: party.id})
                        SET p = party
                        """,
                        Map.of(
                                "parties",
                                states.values().stream()
                                        .map(PartyState::properties)
                                        .toList()))
                .consume();
        WriteQuery.run(tx, """
                        UNWIND $links AS link
                        MATCH (r:Record {key: link.key})
                        MATCH (p:Party {id: link.party})
                        MERGE (r)-[:DESCRIBES]->(p)
                        """, Map.of("links", pairs(missing(links, partyOfRecord))))
                .consume();
        WriteQuery.run(tx, """
                        UNWIND $links AS link
                        MERGE (i:Identifier {key: link.key})
                        ON CREATE SET i.value = link.value
                        WITH i, link
                        MATCH (p:Party {id: link.party})
                        MERGE (i)-[:IDENTIFIES]->(p)
                        """, Map.of("links", pairs(missing(identifierLinks, partyOfIdentifier))))
                .consume();
    }

    /** What was there before was moved along when parties merged. */
    private static Map<String, String> missing(Map<String, String> links, Map<String, String> present) {
        return links.entrySet().stream()
                .filter(link -> !present.containsKey(link.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    private static List<Map<String, Object>> pairs(Map<String, String> links) {
        return links.entrySet().stream()
                .map(link -> Map.<String, Object>of(
                        "key", link.getKey(),
                        "party", link.getValue(),
                        "value", link.getKey().substring(link.getKey().indexOf(':') + 1)))
                .toList();
    }

    /**
     * The parties of these records; a record that nothing is known of so far gets a party of kind {@code undeclared}, so that a
     * chain through it is not lost.
     *
     * @param mentions key of each record, with the parts of the record itself and the arrival that mentions it
     * @return the party's id by the record's key
     */
    static Map<String, String> ofRecords(TransactionContext tx, Collection<RecordMention> mentions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        mentions.stream()
                .collect(Collectors.toMap(
                        RecordMention::recordKey, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .forEach(mention -> rows.add(mention.parameters()));
        WriteQuery.run(tx, """
                        UNWIND $rows AS row
                        MERGE (r:Record {key: row.key})
                        ON CREATE SET r.recordId = row.recordId, r.publisher = row.publisher
                        WITH r, row WHERE NOT EXISTS { (r)-[:DESCRIBES]->(:Party) }
                        CREATE (r)-[:DESCRIBES]->(p:Party)
                        SET p = row.party
                        """, Map.of("rows", rows)).consume();
        return WriteQuery.run(tx, """
                        UNWIND $rows AS row
                        MATCH (:Record {key: row.key})-[:DESCRIBES]->(p:Party)
                        RETURN row.key AS key, p.id AS party
                        """, Map.of("rows", rows)).list().stream()
                .collect(Collectors.toMap(
                        row -> row.get("key").asString(),
                        row -> row.get("party").asString()));
    }
}
