package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.Matter;
import org.boreg.bods.model.Interest;
import org.boreg.bods.series.Claim;
import org.boreg.bods.series.InForce;
import org.boreg.bods.series.Moment;
import org.boreg.bods.series.SeriesOrder;
import org.boreg.bods.series.Standing;
import org.boreg.graph.InterestsJson;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What one statement says of one party's holding in another: an edge of the graph.
 *
 * @param owner the party that holds
 * @param owned the party that is held
 * @param elsewhere whether the statement is about other parties, and only its record was about these before or after
 */
record DeclaredHolding(
        String owner,
        String owned,
        String recordKey,
        Claim claim,
        boolean isComponent,
        boolean declaredByOwned,
        boolean elsewhere,
        @Nullable String declarationSubject,
        @Nullable String source) {

    private static final char SEPARATOR = '\u001f';

    /** What the edge says, as far as it is disclosed. */
    static DeclaredHolding of(String owner, String owned, Value edge, Disclosure disclosure) {
        SeriesOrder order = new SeriesOrder(
                edge.get("generation").asLong(),
                edge.get("stated").asLong(),
                edge.get("published").asLong(),
                edge.get("arrival").asLong());
        return new DeclaredHolding(
                owner,
                owned,
                edge.get("recordKey").asString(),
                new Claim(
                        edge.get("statementId").asString(),
                        order,
                        edge.get("closed").asBoolean(),
                        InterestsJson.read(edge.get("interests").asString()).stream()
                                .map(disclosure::redact)
                                .toList()),
                edge.get("isComponent").asBoolean(),
                edge.get("declaredByOwned").asBoolean(),
                edge.get("elsewhere").asBoolean(false),
                edge.get("declarationSubject").asString(null),
                disclosure.showsWhole(Matter.SOURCES) ? edge.get("source").asString(null) : null);
    }

    /** What of these is in force at the moment; all edges between the same two parties have to be among them. */
    static List<Current> inForce(Collection<DeclaredHolding> declared, Moment moment) {
        Map<Pair, Map<String, DeclaredHolding>> series = new LinkedHashMap<>();
        for (DeclaredHolding one : declared) {
            series.computeIfAbsent(one.pair(), pair -> new LinkedHashMap<>())
                    .merge(one.claim().statementId(), one, (edge, other) -> edge.elsewhere() ? other : edge);
        }
        List<Current> standing = new ArrayList<>();
        series.values().forEach(statements -> standing.addAll(standing(statements, moment)));
        return standing;
    }

    /** Together what one record says of the same two parties. */
    static Collection<List<DeclaredHolding>> byPairAndRecord(Collection<DeclaredHolding> declared) {
        Map<Pair, List<DeclaredHolding>> records = new LinkedHashMap<>();
        declared.forEach(one ->
                records.computeIfAbsent(one.pair(), pair -> new ArrayList<>()).add(one));
        return records.values();
    }

    private static List<Current> standing(Map<String, DeclaredHolding> statements, Moment moment) {
        List<Claim> claims =
                statements.values().stream().map(DeclaredHolding::claim).toList();
        List<Current> standing = new ArrayList<>();
        for (Standing one : InForce.of(claims, moment)) {
            DeclaredHolding declared = statements.get(one.claim().statementId());
            if (!declared.elsewhere()) {
                standing.add(new Current(declared, one.interests()));
            }
        }
        return standing;
    }

    String recordId() {
        return recordKey.substring(recordKey.indexOf(SEPARATOR) + 1);
    }

    /** Names the declaration that the statement is part of: by its subject, which is unique only with its publisher. */
    @Nullable
    String declaration() {
        return declarationSubject == null
                ? null
                : recordKey.substring(0, recordKey.indexOf(SEPARATOR) + 1) + declarationSubject;
    }

    private Pair pair() {
        return new Pair(owner, owned, recordKey);
    }

    private record Pair(String owner, String owned, String recordKey) {}

    /** A declared holding, and which of its interests are in force. */
    record Current(DeclaredHolding declared, List<Interest> interests) {}
}
