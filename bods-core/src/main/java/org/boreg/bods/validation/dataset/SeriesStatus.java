package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;
import org.boreg.bods.validation.dataset.StatementFacts.Status;

/** What the reference validator says of the recordStatus of a series: the first of five things that is the case. */
final class SeriesStatus {

    private static final String POINTER = "/recordStatus";

    private final Statements statements;

    SeriesStatus(Store store) {
        this.statements = store.statements;
    }

    /** @param series by statementDate */
    void check(Positions series, int record, Report report) {
        if (series.size() < 2) {
            return;
        }
        int first = series.get(0);
        int opening = find(series, Status.NEW, 0);
        int closing = find(series, Status.CLOSED, 0);
        int secondOpening = opening < 0 ? -1 : find(series, Status.NEW, opening + 1);
        int secondClosing = closing < 0 ? -1 : find(series, Status.CLOSED, closing + 1);
        if (secondOpening >= 0) {
            say(
                    FindingCode.MULTIPLE_STATEMENTS_IN_SERIES_WITH_RECORD_STATUS_NEW,
                    series.get(secondOpening),
                    series.get(opening),
                    record,
                    report);
        } else if (opening > 0) {
            say(FindingCode.STATEMENT_WITH_RECORD_STATUS_NEW_MUST_BE_FIRST, first, series.get(opening), record, report);
        } else if (secondClosing >= 0) {
            say(
                    FindingCode.MULTIPLE_STATEMENTS_IN_SERIES_WITH_RECORD_STATUS_CLOSED,
                    series.get(secondClosing),
                    series.get(closing),
                    record,
                    report);
        } else if (closing >= 0 && closing < series.size() - 1) {
            say(
                    FindingCode.STATEMENT_WITH_RECORD_STATUS_CLOSED_MUST_BE_LAST,
                    first,
                    series.get(closing),
                    record,
                    report);
        } else {
            checkTypes(series, record, report);
        }
    }

    private void checkTypes(Positions series, int record, Report report) {
        Kind kind = statements.kind(series.get(0));
        for (int i = 1; i < series.size(); i++) {
            int at = series.get(i);
            if (statements.kind(at) != kind) {
                int first = series.get(0);
                FindingCode code = FindingCode.STATEMENTS_IN_SERIES_WITH_DIFFERENT_RECORD_TYPES;
                report.say(code, at, () -> remark(code, "/recordType", record, first, report));
                return;
            }
        }
    }

    private int find(Positions series, Status status, int from) {
        for (int i = from; i < series.size(); i++) {
            if (statements.status(series.get(i)) == status) {
                return i;
            }
        }
        return -1;
    }

    private static void say(FindingCode code, int at, int other, int record, Report report) {
        report.say(code, at, () -> remark(code, POINTER, record, other, report));
    }

    private static Remark remark(FindingCode code, String pointer, int record, int other, Report report) {
        return Remark.of(code, pointer, "record", report.record(record), "other", report.statement(other));
    }
}
