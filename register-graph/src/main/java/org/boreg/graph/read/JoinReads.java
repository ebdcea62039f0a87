package org.boreg.graph.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.Matter;
import org.boreg.bods.party.IdentifierKey;

/** What joins the records of a party. */
final class JoinReads {

    static final int MOST_RECORDS = 1_000;

    private static final int MOST_JOINS = 50;

    private final GraphQuery graph;

    JoinReads(GraphQuery graph) {
        this.graph = graph;
    }

    /** By what two records of the party or more are joined, what joins most first. */
    List<JoinedBy> of(String partyId, Disclosure disclosure) {
        List<JoinedBy> all = graph.list(
                """
                MATCH (:Party {id: $id})<-[:DESCRIBES]-(r:Record) WHERE r.links IS NOT NULL
                WITH r.links AS links LIMIT $mostRecords
                UNWIND links AS link
                WITH link, count(*) AS records WHERE records > 1
                RETURN link, records ORDER BY records DESC, link LIMIT $mostJoins
                """,
                Map.of("id", partyId, "mostRecords", MOST_RECORDS, "mostJoins", MOST_JOINS),
                row -> joinedBy(
                        IdentifierKey.plain(row.get("link").asString()),
                        row.get("records").asInt(),
                        disclosure));
        Map<String, JoinedBy> different = new LinkedHashMap<>();
        all.forEach(one -> different.putIfAbsent(one.kind() + one.value(), one));
        return List.copyOf(different.values());
    }

    private static JoinedBy joinedBy(String link, int records, Disclosure disclosure) {
        String kind = link.substring(0, link.indexOf('|'));
        String value = link.substring(link.indexOf('|') + 1);
        if (kind.equals("act")) {
            return new JoinedBy("act", value, records);
        }
        return kind.equals("person") && !disclosure.showsWhole(Matter.IDENTIFIERS)
                ? new JoinedBy("personal-identifier", null, records)
                : new JoinedBy("identifier", value, records);
    }
}
