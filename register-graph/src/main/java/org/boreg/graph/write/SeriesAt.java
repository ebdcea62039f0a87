package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.Claim;
import org.boreg.bods.series.InForce;
import org.boreg.bods.series.Moment;
import org.neo4j.driver.types.MapAccessor;

/** Which statements of one record decide at a moment. */
public final class SeriesAt {

    private final List<StatementRow> series = new ArrayList<>();

    /** @param statement with the properties that {@link PartyAt#FIELDS} names */
    public void take(String recordKey, MapAccessor statement) {
        series.add(StoredStatements.row(recordKey, statement));
    }

    /**
     * The ids of those that decide: of a relationship what is in force, of a party the one with its details; none of a record that others only
     * refer to.
     */
    public Set<String> deciding(Moment moment) {
        if (series.isEmpty()) {
            return Set.of();
        }
        if (series.get(0).statement() instanceof RelationshipStatement) {
            List<Claim> claims = series.stream().map(SeriesAt::claim).toList();
            return InForce.of(claims, moment).stream()
                    .map(standing -> standing.claim().statementId())
                    .collect(Collectors.toSet());
        }
        return InForce.details(series, StatementRow::order, moment).stream()
                .map(row -> row.statement().statementId())
                .collect(Collectors.toSet());
    }

    private static Claim claim(StatementRow row) {
        return new Claim(
                row.statement().statementId(),
                row.order(),
                row.isClosed(),
                ((RelationshipStatement) row.statement()).interests());
    }
}
