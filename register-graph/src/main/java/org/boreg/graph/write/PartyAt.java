package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.InForce;
import org.boreg.bods.series.Moment;
import org.boreg.bods.series.SeriesOrder;
import org.neo4j.driver.types.MapAccessor;

/**
 * A party as it would be in the graph had the register been asked at a moment of the past: made of the statements known by then, of each
 * record the one that held.
 */
public final class PartyAt {

    /** What {@link #take} needs of a statement, as a map projection of {@code s}. */
    public static final String FIELDS = StoredStatements.FIELDS;

    private final PartyState state;
    private final Moment moment;
    private final Map<String, List<StatementRow>> known = new TreeMap<>();

    /** @param id the party's id */
    public PartyAt(String id, Moment moment) {
        this.state = new PartyState(id, 0);
        this.moment = moment;
    }

    /**
     * Takes a statement of one of the party's records; one that was not known by then changes nothing.
     *
     * @param keptSince whether the party is kept from the public now: then it is at every moment
     */
    public void take(String recordKey, MapAccessor statement, boolean keptSince) {
        StatementRow told = StoredStatements.row(recordKey, statement);
        StatementRow row = keptSince ? told.keptSince() : told;
        if (moment.knows(row.order().publishedOn())) {
            known.computeIfAbsent(recordKey, key -> new ArrayList<>()).add(row);
        }
    }

    /** The properties of the party's node at the moment; one of which no statement was known is {@code undeclared}. */
    public Map<String, Object> properties() {
        speaking()
                .forEach(series -> PartyClaim.of(until(series), Decisions.NONE).ifPresent(state::take));
        return state.properties();
    }

    /** The statement that held of each record that was known: its id, and whether it closes the record. */
    public Map<String, Telling> statements() {
        Map<String, Telling> statements = new LinkedHashMap<>();
        known.forEach((key, series) -> {
            StatementRow holding = holding(series);
            boolean closed =
                    holding.isClosed() && moment.reaches(holding.order().statedOn());
            statements.put(
                    key,
                    new Telling(
                            holding.statement().statementId(),
                            holding.statement().head().statementDate().text(),
                            closed));
        });
        return statements;
    }

    /**
     * The records that say something about the day: one that begins only after it does not change what the others say of it. Where all
     * begin after it, the one that begins first.
     */
    private List<List<StatementRow>> speaking() {
        List<List<StatementRow>> speaking = known.values().stream()
                .filter(series -> moment.reaches(holding(series).order().statedOn()))
                .toList();
        return speaking.isEmpty()
                ? known.values().stream()
                        .min(Comparator.comparing(series -> holding(series).order(), SeriesOrder.BY_DATE))
                        .stream()
                        .toList()
                : speaking;
    }

    /** The series up to the statement that holds; those after it are of another time. */
    private List<StatementRow> until(List<StatementRow> series) {
        StatementRow last = holding(series);
        return series.stream()
                .filter(row -> row.order().compareTo(last.order()) <= 0)
                .sorted(Comparator.comparing(StatementRow::order))
                .toList();
    }

    private StatementRow holding(List<StatementRow> series) {
        Optional<StatementRow> holding = InForce.details(series, StatementRow::order, moment);
        return holding.orElseThrow();
    }

    /** What a record said at the moment. */
    public record Telling(String statementId, String statementDate, boolean closed) {}
}
