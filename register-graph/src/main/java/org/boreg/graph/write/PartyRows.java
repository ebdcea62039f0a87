package org.boreg.graph.write;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.boreg.bods.party.IdentifierKey;
import org.boreg.bods.party.PartyId;
import org.boreg.bods.party.PartyRow;
import org.boreg.bods.party.RecordMention;
import org.neo4j.driver.TransactionContext;

/** Parties, and what leads to them, as nodes and edges. */
final class PartyRows {

    static void save(TransactionContext tx, Collection<PartyState> states) {
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $parties AS party
                        MERGE (p:Party {id: party.id})
                        SET p = party
                        """,
                        Map.of(
                                "parties",
                                states.stream().map(PartyState::properties).toList()))
                .consume();
    }

    /** @param partyOfRecord party ids by keys of records that have no party */
    static void describe(TransactionContext tx, Map<String, String> partyOfRecord) {
        List<Map<String, Object>> links = partyOfRecord.entrySet().stream()
                .map(link -> Map.<String, Object>of("key", link.getKey(), "party", link.getValue()))
                .toList();
        WriteQuery.run(tx, """
                        UNWIND $links AS link
                        MATCH (r:Record {key: link.key})
                        MATCH (p:Party {id: link.party})
                        CREATE (r)-[:DESCRIBES]->(p)
                        """, Map.of("links", links)).consume();
    }

    /** @param partyOfLink party ids by links that lead nowhere so far */
    static void identify(TransactionContext tx, Map<String, String> partyOfLink) {
        List<Map<String, Object>> links = partyOfLink.entrySet().stream()
                .map(link -> Map.<String, Object>of(
                        "key", link.getKey(),
                        "party", link.getValue(),
                        "value", IdentifierKey.value(link.getKey())))
                .toList();
        WriteQuery.run(tx, """
                        UNWIND $links AS link
                        MERGE (i:Identifier {key: link.key})
                        ON CREATE SET i.value = link.value
                        WITH i, link
                        MATCH (p:Party {id: link.party})
                        MERGE (i)-[:IDENTIFIES]->(p)
                        """, Map.of("links", links)).consume();
    }

    /** Gives a party of its own to each of these records that has none, so that a chain through it is not lost. */
    static void undeclared(TransactionContext tx, Collection<RecordMention> mentions) {
        List<Map<String, Object>> rows = mentions.stream()
                .filter(RecordMention::describes)
                .map(mention -> Map.<String, Object>of(
                        "key", mention.key(), "party", undeclared(mention).properties()))
                .toList();
        WriteQuery.run(tx, """
                        UNWIND $rows AS row
                        MATCH (r:Record {key: row.key}) WHERE NOT EXISTS { (r)-[:DESCRIBES]->(:Party) }
                        CREATE (r)-[:DESCRIBES]->(p:Party)
                        SET p = row.party, p.born = r.born
                        """, Map.of("rows", rows)).consume();
    }

    /** The party of a record that no statement describes. */
    static PartyState undeclared(RecordMention mention) {
        PartyState state = new PartyState(PartyId.ofRecord(mention.key()), mention.born());
        if (mention.unspecified() != null) {
            state.takeUnspecified(PartyRow.of(mention.unspecified()));
        }
        return state;
    }

    private PartyRows() {}
}
