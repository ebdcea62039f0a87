package org.boreg.bods.validation.dataset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All checks of a version, in three rounds: what holds now, then each statement, then each record. */
final class Checks {

    /** Looks at a statement, by its position in the file. */
    interface OfStatement {
        void check(int at, Report report) throws IOException;
    }

    /** Looks at a record, by its number. */
    interface OfRecord {
        void check(int record, Report report) throws IOException;
    }

    private final Store store;
    private final int today;
    private final Statistic statistic;

    /** @param today as a day since 1970-01-01 */
    Checks(Store store, int today) {
        this.store = store;
        this.today = today;
        this.statistic = new Statistic(store);
    }

    void run(Report report) throws IOException {
        OwnershipRings rings = new OwnershipRings(store);
        if (store.hasRecords()) {
            ofRecords(List.of(new Series(store, today)), report);
            ofStatements(ofStatementsInRecords(rings), report);
        } else {
            new Replacements(store, today).check(report);
            ofStatements(ofFlatStatements(rings), report);
            ofRecords(List.of(new RepeatedIds(store)), report);
        }
        ofRecords(List.of(new SubjectOwners(store, today), statistic), report);
        rings.check(report);
    }

    Map<String, Map<String, Long>> statistics() {
        return new LinkedHashMap<>(statistic.counts());
    }

    private List<OfStatement> ofStatementsInRecords(OwnershipRings rings) {
        return List.of(
                new DuplicateStatementIds(store),
                new DeclarationSubjects(store),
                new Components(store),
                new RecordParties(store),
                new InterestTypes(store),
                new PartyLives(store),
                rings.ofStatements(today),
                statistic.ofStatements());
    }

    private List<OfStatement> ofFlatStatements(OwnershipRings rings) {
        return List.of(
                new FlatReferences(store),
                new FlatComponents(store),
                new PartyLives(store),
                rings.ofStatements(today),
                statistic.ofStatements());
    }

    private void ofStatements(List<OfStatement> checks, Report report) throws IOException {
        OfStatement[] all = checks.toArray(OfStatement[]::new);
        for (int at = 0; at < store.statements.count(); at++) {
            for (OfStatement check : all) {
                check.check(at, report);
            }
        }
    }

    private void ofRecords(List<OfRecord> checks, Report report) throws IOException {
        OfRecord[] all = checks.toArray(OfRecord[]::new);
        for (int record = 1; record <= store.records.count(); record++) {
            for (OfRecord check : all) {
                check.check(record, report);
            }
        }
    }
}
