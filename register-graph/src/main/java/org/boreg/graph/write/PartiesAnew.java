package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Makes parties anew from their records, where adding to what is there is not enough: a record has taken back a name or an identifier, an
 * operator has decided who is who, or a statement was redacted. One party can fall apart into several, and several can become one.
 */
final class PartiesAnew {

    /** A company can be described by many thousand records: their statements are not all read at once. */
    private static final int AT_ONCE = 1_000;

    private final TransactionContext tx;
    private final long until;
    private final Map<String, PartyState> states = new HashMap<>();
    private final Map<String, String> partyOfRecord = new LinkedHashMap<>();
    private final Map<String, String> partyOfLink = new LinkedHashMap<>();

    private PartiesAnew(TransactionContext tx, long until) {
        this.tx = tx;
        this.until = until;
    }

    /**
     * Makes anew these parties; those that their records have a link to have to be among them.
     *
     * @param until the last arrival that is derived
     */
    static void make(TransactionContext tx, Collection<String> partyIds, long until) {
        if (!partyIds.isEmpty()) {
            new PartiesAnew(tx, until).makeAll(partyIds);
        }
    }

    private void makeAll(Collection<String> partyIds) {
        List<Member> members = members(partyIds);
        Links.group(members, Member::links).forEach(this::makeOne);
        dissolve(partyIds);
        PartyRows.save(tx, states.values());
        move();
        PartyRows.identify(tx, partyOfLink);
    }

    /** All records of these parties, and of the parties that their links lead to. */
    private List<Member> members(Collection<String> partyIds) {
        List<Member> members = new ArrayList<>();
        WriteQuery.run(tx, """
                        UNWIND $ids AS id
                        MATCH (p:Party {id: id})<-[:DESCRIBES]-(r:Record)
                        RETURN r {.key, .born, .partyId, .links, .type} AS record, properties(p) AS party
                        """, Map.of("ids", List.copyOf(Set.copyOf(partyIds))))
                .forEachRemaining(row -> members.add(Member.of(row.get("record"), row.get("party"))));
        return members;
    }

    private void makeOne(List<Member> together) {
        PartyState made = together.stream()
                .map(Member::party)
                .min(PartyState.ELDEST_FIRST)
                .orElseThrow();
        for (int from = 0; from < together.size(); from += AT_ONCE) {
            take(together.subList(from, Math.min(from + AT_ONCE, together.size())), made);
        }
        for (Member member : together) {
            partyOfRecord.put(member.key(), made.id());
            member.links().forEach(link -> partyOfLink.put(link, made.id()));
        }
        states.put(made.id(), made);
    }

    private void take(List<Member> members, PartyState into) {
        Map<String, Decisions> decisions = decisions(members);
        Records.series(tx, members.stream().map(Member::key).toList(), until)
                .forEach((key, series) ->
                        PartyClaim.of(series, decisions.get(key)).ifPresent(into::take));
    }

    private Map<String, Decisions> decisions(List<Member> together) {
        Map<String, Decisions> decisions = new HashMap<>();
        KnownRecord.find(tx, together.stream().map(Member::key).toList())
                .forEach((key, known) -> decisions.put(key, known.decisions()));
        return decisions;
    }

    /** Takes away what led to the parties before, and those of them that are none any more. */
    private void dissolve(Collection<String> partyIds) {
        Set<String> gone = new HashSet<>(partyIds);
        WriteQuery.run(tx, """
                        UNWIND $ids AS id
                        MATCH (:Party {id: id})<-[:IDENTIFIES]-(i:Identifier)
                        DETACH DELETE i
                        """, Map.of("ids", List.copyOf(gone))).consume();
        gone.removeAll(states.keySet());
        WriteQuery.run(tx, """
                        UNWIND $ids AS id
                        MATCH (p:Party {id: id})
                        DETACH DELETE p
                        """, Map.of("ids", List.copyOf(gone))).consume();
    }

    private void move() {
        List<Map<String, Object>> links = partyOfRecord.entrySet().stream()
                .map(entry -> Map.<String, Object>of("key", entry.getKey(), "party", entry.getValue()))
                .toList();
        WriteQuery.run(tx, """
                        UNWIND $links AS link
                        MATCH (r:Record {key: link.key})
                        MATCH (p:Party {id: link.party})
                        OPTIONAL MATCH (r)-[before:DESCRIBES]->(other:Party) WHERE other.id <> link.party
                        DELETE before
                        MERGE (r)-[:DESCRIBES]->(p)
                        """, Map.of("links", links)).consume();
    }

    /**
     * A record of a party that is made anew.
     *
     * @param party the party that it would be alone
     */
    private record Member(String key, List<String> links, PartyState party) {

        static Member of(Value record, Value party) {
            String id = record.get("partyId").asString();
            PartyState alone = new PartyState(id, record.get("born").asLong());
            if ("unspecified".equals(record.get("type").asString(null))) {
                Map<String, Object> properties = new HashMap<>(party.asMap());
                properties.put("born", record.get("born").asLong());
                return new Member(record.get("key").asString(), List.of(), PartyState.of(properties));
            }
            return new Member(record.get("key").asString(), Decisions.texts(record.get("links")), alone);
        }
    }
}
