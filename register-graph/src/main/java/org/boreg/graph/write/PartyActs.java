package org.boreg.graph.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.boreg.bods.party.PartyRow;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * What an operator decides on who is who. A decision is about records, which last, and not about parties, which are made of them: it holds
 * whatever is imported later, and a record that nothing was decided on goes where its identifiers lead.
 */
final class PartyActs {

    /** Each record that a decision is about is kept with it. */
    private static final int MOST_RECORDS = 10_000;

    private static final int MOST_PARTIES = 100;

    private final TransactionContext tx;

    PartyActs(TransactionContext tx) {
        this.tx = tx;
    }

    /** @return the act's id */
    String merge(List<String> partyIds, Warrant warrant) {
        long number = Arrivals.take(tx, 1);
        if (partyIds.size() > MOST_PARTIES) {
            throw ActRefused.badly("parties", "At most %d parties are merged at once.".formatted(MOST_PARTIES));
        }
        Map<String, Known> parties = new LinkedHashMap<>();
        for (String id : partyIds) {
            Known party = party(id);
            parties.put(party.id(), party);
        }
        refuseMerge(parties.values());
        List<String> records = parties.keySet().stream()
                .flatMap(id -> records(id).stream())
                .map(PartyRecord::key)
                .toList();
        refuseTooMany(records.size());
        return decide(number, ActLog.MERGE, warrant, records, Map.of("parties", List.copyOf(parties.keySet())));
    }

    /**
     * @param recordIds of the records that are about somebody else than the rest of the party
     * @return the act's id
     */
    String split(String partyId, List<String> recordIds, Warrant warrant) {
        long number = Arrivals.take(tx, 1);
        Known party = party(partyId);
        List<PartyRecord> all = records(party.id());
        Set<String> chosen = new LinkedHashSet<>();
        for (String recordId : recordIds) {
            List<String> meant = all.stream()
                    .filter(one -> recordId.equals(one.recordId()))
                    .map(PartyRecord::key)
                    .toList();
            if (meant.isEmpty()) {
                throw ActRefused.badly(
                        "records", "\"%s\" is no recordId of the party %s.".formatted(cut(recordId), party.id()));
            }
            chosen.addAll(meant);
        }
        if (chosen.isEmpty() || chosen.size() == all.size()) {
            throw ActRefused.badly(
                    "records",
                    "A split takes some of a party's records and leaves some; this one has %d, and %d were named."
                            .formatted(all.size(), chosen.size()));
        }
        refuseTooMany(chosen.size());
        String left = all.stream()
                .map(PartyRecord::key)
                .filter(key -> !chosen.contains(key))
                .findFirst()
                .orElseThrow();
        return decide(
                number,
                ActLog.SPLIT,
                warrant,
                List.copyOf(chosen),
                Map.of("parties", List.of(party.id()), "left", left));
    }

    /** @return the id of the act that takes the other one back */
    String revoke(String actId, Warrant warrant) {
        long number = Arrivals.take(tx, 1);
        Record act = WriteQuery.run(tx, """
                        MATCH (a:Act {id: $id})
                        RETURN a.kind AS kind, a.records AS records, a.parties AS parties,
                               EXISTS { MATCH (:Act {kind: 'revoke', revokes: $id}) } AS revoked
                        """, Map.of("id", actId)).stream()
                .findFirst()
                .orElseThrow(
                        () -> ActRefused.notThere("The register has no act with the id \"%s\".".formatted(cut(actId))));
        String kind = act.get("kind").asString();
        if (!kind.equals(ActLog.MERGE) && !kind.equals(ActLog.SPLIT)) {
            throw ActRefused.contradicted(
                    "Only a merge or a split can be taken back; the act %s is a %s.".formatted(actId, kind));
        }
        if (act.get("revoked").asBoolean()) {
            throw ActRefused.contradicted("The act %s was taken back already.".formatted(actId));
        }
        List<String> records = act.get("records").asList(Value::asString);
        String id = ActLog.newId();
        ActLog.note(
                tx,
                id,
                number,
                ActLog.REVOKE,
                warrant,
                Map.of("revokes", actId, "parties", act.get("parties").asList(Value::asString)));
        applyTo(tx, records);
        PartiesAnew.make(tx, RecordClaims.anew(tx, records), Records.ALL);
        return id;
    }

    /**
     * Writes on these records what the acts that hold decide on them. Where records are made again from statements, it has to be done
     * for all that an act names, before parties are.
     */
    static void applyTo(TransactionContext tx, Collection<String> recordKeys) {
        Map<String, Decisions> decisions = new TreeMap<>();
        recordKeys.forEach(key -> decisions.put(key, Decisions.NONE));
        for (ActLog.PartyDecision act : ActLog.standing(tx)) {
            for (String key : act.records()) {
                decisions.computeIfPresent(
                        key, (same, before) -> act.apart() ? before.apartBy(act.actId()) : before.with(act.actId()));
            }
        }
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $rows AS row
                        MATCH (r:Record {key: row.key})
                        SET r.apart = row.apart, r.together = row.together
                        """,
                        Map.of(
                                "rows",
                                decisions.entrySet().stream()
                                        .map(entry -> parameters(entry.getKey(), entry.getValue()))
                                        .toList()))
                .consume();
    }

    private static Map<String, Object> parameters(String key, Decisions decisions) {
        Map<String, Object> row = new HashMap<>();
        row.put("key", key);
        row.put("apart", decisions.apart());
        row.put("together", decisions.together().isEmpty() ? null : decisions.together());
        return row;
    }

    /** @param about beside the records: the parties that they were in, and of a split a record that stays */
    private String decide(long number, String kind, Warrant warrant, List<String> records, Map<String, Object> about) {
        String id = ActLog.newId();
        Map<String, Object> kept = new HashMap<>(about);
        kept.put("records", records);
        ActLog.note(tx, id, number, kind, warrant, kept);
        applyTo(tx, records);
        PartiesAnew.make(tx, RecordClaims.anew(tx, records), Records.ALL);
        return id;
    }

    private static void refuseMerge(Collection<Known> parties) {
        if (parties.size() < 2) {
            throw ActRefused.contradicted("These ids all lead to one party already.");
        }
        for (Known party : parties) {
            if (!party.kind().equals(PartyRow.ENTITY) && !party.kind().equals(PartyRow.PERSON)) {
                throw ActRefused.contradicted(
                        "No statement describes the party %s, so that it cannot be known to be the same as another."
                                .formatted(party.id()));
            }
            if ("anonymousPerson".equals(party.type())) {
                throw ActRefused.contradicted(
                        "The person %s is kept from the public, and would be known by the other's name."
                                .formatted(party.id()));
            }
        }
        if (parties.stream().map(Known::kind).distinct().count() > 1) {
            throw ActRefused.contradicted("A person and an entity are never one party.");
        }
    }

    private static void refuseTooMany(int records) {
        if (records > MOST_RECORDS) {
            throw ActRefused.contradicted(
                    "These are more than %d records, too many for one decision.".formatted(MOST_RECORDS));
        }
    }

    private Known party(String id) {
        return WriteQuery.run(tx, """
                        MATCH (:Record {partyId: $id})-[:DESCRIBES]->(p:Party)
                        RETURN p.id AS id, p.kind AS kind, p.type AS type
                        """, Map.of("id", id)).stream()
                .findFirst()
                .map(row -> new Known(
                        row.get("id").asString(),
                        row.get("kind").asString(),
                        row.get("type").asString(null)))
                .orElseThrow(
                        () -> ActRefused.notThere("The register has no party with the id \"%s\".".formatted(cut(id))));
    }

    private List<PartyRecord> records(String partyId) {
        List<PartyRecord> records = WriteQuery.run(tx, """
                        MATCH (:Party {id: $id})<-[:DESCRIBES]-(r:Record)
                        RETURN r.key AS key, r.recordId AS recordId LIMIT $most
                        """, Map.of("id", partyId, "most", MOST_RECORDS + 1))
                .list(row -> new PartyRecord(
                        row.get("key").asString(),
                        Objects.requireNonNullElse(row.get("recordId").asString(null), "")));
        refuseTooMany(records.size());
        return records;
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }

    private record Known(String id, String kind, @Nullable String type) {}

    private record PartyRecord(String key, String recordId) {}
}
