package org.boreg.bods.validation.dataset;

import java.io.IOException;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;

/** BODS 0.1 to 0.3, replacesStatements: which statements hold, since no other replaces them. */
final class Replacements {

    private static final String POINTER = "/replacesStatements/";

    private final Store store;
    private final Statements statements;
    private final Records records;
    private final Holding holding;

    Replacements(Store store, int today) {
        this.store = store;
        this.statements = store.statements;
        this.records = store.records;
        this.holding = new Holding(store, today);
    }

    void check(Report report) throws IOException {
        Edges edges = new Edges(store.memory());
        for (int at = 0; at < statements.count(); at++) {
            if (statements.record(at) != 0 && statements.replaced(at) > 0) {
                replace(at, edges, report);
            }
        }
        goRound(edges, report);
        edges.free();
        for (int at = 0; at < statements.count(); at++) {
            hold(at);
        }
    }

    private void replace(int at, Edges edges, Report report) throws IOException {
        int list = statements.list(at) + statements.components(at);
        int record = statements.record(at);
        for (int i = 0; i < statements.replaced(at); i++) {
            int replaced = store.lists.get(list + i);
            if (replaced == record) {
                say(FindingCode.REPLACEMENT_GOES_ROUND, at, i, replaced, Saying.variant("itself"), report);
            } else if (replaced != 0) {
                replace(at, i, record, replaced, edges, report);
            }
        }
    }

    private void replace(int at, int i, int record, int replaced, Edges edges, Report report) throws IOException {
        int other = records.replacedBy(replaced);
        if (records.first(replaced) == 0) {
            say(FindingCode.REPLACES_UNKNOWN_STATEMENT, at, i, replaced, Saying.PLAIN, report);
        } else {
            edges.add(record, replaced, at);
        }
        if (other == 0) {
            records.replacedBy(replaced, at + 1);
        } else if (statements.record(other - 1) != record) {
            report.say(
                    FindingCode.STATEMENT_REPLACED_TWICE,
                    at,
                    () -> Remark.of(
                            FindingCode.STATEMENT_REPLACED_TWICE,
                            POINTER + i,
                            "statement",
                            report.record(replaced),
                            "other",
                            report.statement(other - 1)));
        }
        records.join(record, replaced);
    }

    private static void say(FindingCode code, int at, int i, int replaced, Saying saying, Report report) {
        report.say(
                code,
                at,
                () -> new Remark(
                        code, POINTER + i, Saying.variant(saying.variant(), "statement", report.record(replaced))));
    }

    private void goRound(Edges edges, Report report) throws IOException {
        FindingCode code = FindingCode.REPLACEMENT_GOES_ROUND;
        new Cycles(edges, records.count(), store.memory())
                .find((at, members, size) -> report.say(
                        code,
                        at,
                        () -> Remark.of(
                                code,
                                "/replacesStatements",
                                "statements",
                                names(members, report),
                                "count",
                                "" + size)));
    }

    static String names(int[] records, Report report) {
        StringBuilder names = new StringBuilder();
        for (int record : records) {
            names.append(names.isEmpty() ? "" : ", ").append(report.record(record));
        }
        return names.toString();
    }

    /** Of several statements with the same identifier the last one holds. */
    private void hold(int at) {
        int record = statements.record(at);
        if (record != 0 && records.replacedBy(record) == 0 && records.last(record) == at + 1) {
            if (statements.kind(at).isParty()) {
                records.current(records.series(record), at + 1);
            }
            holding.hold(at);
        }
    }
}
