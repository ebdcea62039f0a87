package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Driver;

/** What the declarations about one subject say by now: the records of its network. */
public final class NetworkReads {

    /** The most records of a network that are read; no honest declaration has as many. */
    public static final int MOST_RECORDS = 20_000;

    private static final int MOST_LEVELS = 100;
    private static final int MOST_SUBJECTS = 100;

    private final GraphQuery graph;
    private final StatementReads statements;

    public NetworkReads(Driver driver) {
        this.graph = new GraphQuery(driver);
        this.statements = new StatementReads(driver);
    }

    /**
     * A record about which declarations are made: what tells its network from others.
     *
     * @param publisher key of its publisher
     */
    public record Subject(String recordId, String publisher) {}

    /** The open records of a company that are subjects of declarations about who holds it, those that were spoken of last first. */
    public List<Subject> subjects(String partyId) {
        return graph.list(
                """
                MATCH (r:Record)-[:DESCRIBES]->(:Party {id: $party})
                WHERE r.statementId IS NOT NULL AND NOT coalesce(r.closed, false)
                  AND EXISTS { (r)<-[h:HOLDS]-() WHERE h.declarationSubject = r.recordId }
                RETURN r.recordId AS record, r.publisher AS publisher
                ORDER BY r.stated DESC, r.published DESC, r.arrival DESC LIMIT $most
                """,
                Map.of("party", partyId, "most", MOST_SUBJECTS),
                row -> new Subject(
                        row.get("record").asString(), row.get("publisher").asString("")));
    }

    /**
     * The current statements of the records in the network of a subject that are not closed, in no particular order: of the subject
     * itself, of the relationships that the subject's declarations tell of, and of whom these name.
     */
    public List<StatementView> open(Subject of) {
        String subject = of.recordId();
        String publisher = of.publisher();
        Set<String> level = new LinkedHashSet<>(graph.list(
                "MATCH (r:Record {recordId: $subject}) WHERE r.publisher = $publisher RETURN r.key AS key",
                Map.of("subject", subject, "publisher", publisher),
                row -> row.get("key").asString()));
        Set<String> met = new LinkedHashSet<>(level);
        for (int up = 0; up < MOST_LEVELS && !level.isEmpty() && met.size() < MOST_RECORDS; up++) {
            Set<String> found = above(level, subject, publisher);
            found.removeAll(met);
            met.addAll(found);
            level = found;
        }
        return statements.statements(current(met));
    }

    /** The relationships in which these are held, as the subject's declarations tell, and who holds them. */
    private Set<String> above(Set<String> owned, String subject, String publisher) {
        Set<String> found = new LinkedHashSet<>();
        graph.list(
                        """
                        UNWIND $owned AS key
                        MATCH (:Record {key: key})<-[h:HOLDS {declarationSubject: $subject}]-(owner:Record)
                        WHERE h.elsewhere IS NULL
                        MATCH (r:Record {key: h.recordKey}) WHERE r.publisher = $publisher
                        RETURN DISTINCT r.key AS relationship, owner.key AS owner LIMIT $most
                        """,
                        Map.of(
                                "owned", List.copyOf(owned),
                                "subject", subject,
                                "publisher", publisher,
                                "most", MOST_RECORDS),
                        row -> List.of(
                                row.get("relationship").asString(),
                                row.get("owner").asString()))
                .forEach(found::addAll);
        return found;
    }

    private List<String> current(Set<String> keys) {
        List<String> ids = new ArrayList<>(graph.list(
                """
                UNWIND $keys AS key
                MATCH (r:Record {key: key})
                WHERE r.statementId IS NOT NULL AND NOT coalesce(r.closed, false)
                RETURN r.statementId AS id
                """, Map.of("keys", List.copyOf(keys)), row -> row.get("id").asString(null)));
        ids.removeIf(Objects::isNull);
        return ids;
    }
}
