package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.SeriesOrder;
import org.neo4j.driver.TransactionContext;

/**
 * Derives from statements what is derived: which one of its record is current, edges, parties. What comes of a number of statements does
 * not depend on the batches in which they are derived.
 */
final class Derivation {

    private final TransactionContext tx;
    private final Map<String, KnownRecord> before;
    private final long until;

    /**
     * @param before the records of the statements, as far as they were there before them
     * @param until the last arrival that is derived
     */
    Derivation(TransactionContext tx, Map<String, KnownRecord> before, long until) {
        this.tx = tx;
        this.before = before;
        this.until = until;
    }

    /** @param rows statements whose records were met, in the order of their arrival */
    void derive(List<StatementRow> rows) {
        Records.takeCurrent(tx, rows, before);
        Holdings.add(tx, rows, before, until);
        describe(rows);
        PartyRows.undeclared(tx, Records.mentions(rows));
    }

    private void describe(List<StatementRow> rows) {
        Map<String, List<StatementRow>> described = rows.stream()
                .filter(row -> !(row.statement() instanceof RelationshipStatement))
                .collect(Collectors.groupingBy(StatementRow::recordKey, LinkedHashMap::new, Collectors.toList()));
        List<PartyClaim> added = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        described.forEach((key, news) -> {
            Optional<PartyClaim> addition = addition(key, news);
            addition.ifPresentOrElse(added::add, () -> changed.add(key));
        });
        Map<String, PartyClaim> claims = RecordClaims.whole(tx, changed, before, until);
        RecordClaims.keep(
                tx, Stream.concat(added.stream(), claims.values().stream()).toList());
        PartiesAnew.make(tx, touched(claims), until);
        Parties.describe(tx, added);
    }

    /**
     * What the statements add to what is known of the record's party; empty where they may also take something back, or reach into the
     * record's past.
     */
    private Optional<PartyClaim> addition(String key, List<StatementRow> news) {
        KnownRecord known = before.get(key);
        Decisions decisions = known == null ? Decisions.NONE : known.decisions();
        List<StatementRow> series =
                news.stream().sorted(Comparator.comparing(StatementRow::order)).toList();
        SeriesOrder current = known == null ? null : known.current();
        if (current == null) {
            return PartyClaim.of(series, decisions);
        }
        return PartyClaim.of(series, decisions)
                .filter(claim -> series.get(0).order().compareTo(current) > 0)
                .filter(claim -> claim.formerNames().isEmpty())
                .filter(claim -> claim.fingerprint().equals(known.says()));
    }

    /** The parties of records that say something else than before, and those that they have a link to now. */
    private Set<String> touched(Map<String, PartyClaim> claims) {
        Set<String> parties =
                new TreeSet<>(Parties.ofLinks(tx, claims.values().stream().flatMap(claim -> claim.links().stream()))
                        .values());
        claims.keySet().stream()
                .map(key -> Objects.requireNonNull(before.get(key)).party())
                .filter(Objects::nonNull)
                .forEach(parties::add);
        return parties;
    }
}
