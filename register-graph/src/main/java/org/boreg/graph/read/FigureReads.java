package org.boreg.graph.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boreg.bods.disclosure.DisclosurePolicy;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.series.Moment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Counts over the whole register. They take long where it is large: whoever asks keeps the answer for a while.
 *
 * <p>What is counted is seen by everybody, one by one: how many statements, records and parties there are, of what kind parties are, where companies
 * are, who published how much and when, and how imports went. Nothing is counted by what a policy can hide, such as names, identifiers, days of birth
 * and nationalities of people. How many findings imports had is no such thing, as findings are about hidden fields, too: it is for whoever
 * keeps the register.
 */
public final class FigureReads {

    /** More publishers, or jurisdictions, are not told apart. */
    public static final int MOST_GROUPS = 300;

    /** In months. */
    private static final int LONGEST_PAST = 60;

    private static final int MOST_IMPORTS = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final GraphQuery graph;
    private final DeclaredEdges edges;
    private final StatementReads statements;

    public FigureReads(Driver driver) {
        this.graph = new GraphQuery(driver, LONGEST);
        this.edges = new DeclaredEdges(graph, DisclosurePolicy.usual().to(Viewer.PUBLIC));
        this.statements = new StatementReads(driver);
    }

    /** Differs when the figures may. */
    public String standing() {
        return graph.list("""
                        OPTIONAL MATCH (r:Register)
                        OPTIONAL MATCH (c:Counter {name: 'arrivals'})
                        RETURN coalesce(r.id, '') + ' ' + coalesce(c.turn, '') + ' ' + coalesce(c.value, 0) + ' '
                               + COUNT { (:Import {state: 'complete'}) } AS standing
                        LIMIT 1
                        """, Map.of(), row -> row.get("standing").asString()).get(0);
    }

    public record Totals(long statements, long records) {}

    public Totals totals() {
        return graph.list(
                        "RETURN COUNT { (:Statement) } AS statements, COUNT { (:Record) } AS records",
                        Map.of(),
                        row -> new Totals(
                                row.get("statements").asLong(),
                                row.get("records").asLong()))
                .get(0);
    }

    /**
     * @param type {@code entity}, {@code person}, {@code unspecified} or {@code undeclared}
     * @param kind its entityType or personType; null where not stated
     */
    public record Parties(String type, @Nullable String kind, long count) {}

    public List<Parties> parties() {
        return graph.list(
                "MATCH (p:Party) RETURN p.kind AS type, p.type AS kind, count(*) AS count ORDER BY count DESC, type, kind",
                Map.of(),
                row -> new Parties(
                        row.get("type").asString(),
                        row.get("kind").asString(null),
                        row.get("count").asLong()));
    }

    /** @param code of the country or part of one; null where not stated */
    public record Jurisdiction(@Nullable String code, long entities) {}

    /** Where companies and other entities are, the most frequent first. */
    public List<Jurisdiction> jurisdictions() {
        return graph.list(
                """
                MATCH (p:Party {kind: 'entity'})
                RETURN p.jurisdiction AS code, count(*) AS count ORDER BY count DESC, code LIMIT $limit
                """,
                Map.of("limit", MOST_GROUPS),
                row -> new Jurisdiction(
                        row.get("code").asString(null), row.get("count").asLong()));
    }

    /**
     * @param statement the one that arrived last, which names the publisher
     * @param stated the latest day of which it states something
     * @param published the latest day on which it published something
     * @param arrived when its latest statement came
     */
    public record PublisherFigures(
            String key,
            StatementView statement,
            long statements,
            LocalDate stated,
            LocalDate published,
            Instant arrived) {}

    /** Who published how much, those of most statements first. */
    public List<PublisherFigures> publishers() {
        List<Record> rows = graph.list("""
                MATCH (s:Statement)-[:OF_RECORD]->(r:Record)
                WITH coalesce(r.publisher, '') AS publisher, count(*) AS statements, max(s.stated) AS stated, max(s.published) AS published,
                     max(s.arrivedAt) AS arrived, max(s.arrival) AS latest
                ORDER BY statements DESC, publisher LIMIT $limit
                CALL (latest) { MATCH (s:Statement {arrival: latest}) RETURN s.statementId AS id LIMIT 1 }
                RETURN publisher, statements, stated, published, arrived, id
                """, Map.of("limit", MOST_GROUPS), row -> row);
        Map<String, StatementView> texts = new HashMap<>();
        statements
                .statements(rows.stream().map(row -> row.get("id").asString()).toList())
                .forEach(view -> texts.put(view.statementId(), view));
        return rows.stream()
                .filter(row -> texts.containsKey(row.get("id").asString()))
                .map(row -> new PublisherFigures(
                        row.get("publisher").asString(),
                        texts.get(row.get("id").asString()),
                        row.get("statements").asLong(),
                        day(row.get("stated")),
                        day(row.get("published")),
                        Instant.ofEpochMilli(row.get("arrived").asLong())))
                .toList();
    }

    /** @param month such as {@code 2026-11} */
    public record ImportsOfMonth(String month, long imports, long read, long loaded, long unchanged, long rejected) {}

    /** How the imports of the last years went that came to their end, the latest month first. */
    public List<ImportsOfMonth> imports() {
        return graph.list(
                """
                MATCH (i:Import {state: 'complete'}) WHERE NOT coalesce(i.options, '') CONTAINS '"dryRun":true'
                WITH left(toString(i.startedAt), 7) AS month, i
                RETURN month, count(*) AS imports, sum(i.read) AS read, sum(i.loaded) AS loaded, sum(i.unchanged) AS unchanged,
                       sum(i.rejected) AS rejected
                ORDER BY month DESC LIMIT $limit
                """,
                Map.of("limit", LONGEST_PAST),
                row -> new ImportsOfMonth(
                        row.get("month").asString(),
                        row.get("imports").asLong(),
                        row.get("read").asLong(),
                        row.get("loaded").asLong(),
                        row.get("unchanged").asLong(),
                        row.get("rejected").asLong()));
    }

    /**
     * What one import found.
     *
     * @param source what its sender called it
     * @param countsJson how many findings of each code, as a JSON object
     */
    public record Found(String month, String source, String countsJson) {}

    /** What the latest imports found, for whoever keeps the register alone. */
    public List<Found> found() {
        return graph.list(
                """
                MATCH (i:Import {state: 'complete'})
                WHERE i.findingCounts IS NOT NULL AND NOT coalesce(i.options, '') CONTAINS '"dryRun":true'
                RETURN left(toString(i.startedAt), 7) AS month, i.source AS source, i.findingCounts AS counts
                ORDER BY i.startedAt DESC LIMIT $limit
                """,
                Map.of("limit", MOST_IMPORTS),
                row -> new Found(
                        row.get("month").asString(),
                        row.get("source").asString(),
                        row.get("counts").asString()));
    }

    /** The party id of the first entity of which the register was told that somebody holds something in it. */
    public Optional<String> example() {
        return graph.list("""
                        MATCH ()-[h:HOLDS]->(of:Record) WHERE h.arrival >= 0
                        WITH h, of ORDER BY h.arrival LIMIT 20
                        MATCH (of)-[:DESCRIBES]->(p:Party {kind: 'entity'})
                        RETURN p.id AS id ORDER BY h.arrival, id LIMIT 1
                        """, Map.of(), row -> row.get("id").asString()).stream()
                .findFirst();
    }

    /**
     * Everybody, and who holds whom at the moment. Parties have no names.
     *
     * @param most empty where there are more parties, or more is declared of holdings
     */
    public Optional<Network> network(Moment moment, int most) {
        long size = graph.list(
                        "RETURN COUNT { (:Party) } + COUNT { ()-[:HOLDS]->() } AS size",
                        Map.of(),
                        row -> row.get("size").asLong())
                .get(0);
        if (size > most) {
            return Optional.empty();
        }
        List<DeclaredHolding> declared = edges.all(most);
        Map<String, Party> parties = new HashMap<>();
        graph.list(
                "MATCH (p:Party) RETURN p {.id, .kind, .type, .dissolved, .unspecifiedReason} AS party",
                Map.of(),
                row -> parties.put(row.get("party").get("id").asString(), party(row.get("party"))));
        // What has merged or arrived between the two is left out.
        List<DeclaredHolding> whole = new ArrayList<>(declared);
        whole.removeIf(one -> !parties.containsKey(one.owner()) || !parties.containsKey(one.owned()));
        return Optional.of(new Network(parties, DeclaredEdges.links(whole, moment), whole.size() == declared.size()));
    }

    private static Party party(Value node) {
        String dissolved = node.get("dissolved").asString(null);
        return new Party(
                node.get("id").asString(),
                PartiesThen.kind(node),
                PartiesThen.type(PartiesThen.kind(node), node),
                null,
                List.of(),
                dissolved == null ? null : LocalDate.parse(dissolved));
    }

    private static LocalDate day(Value millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis.asLong()), ZoneOffset.UTC);
    }
}
