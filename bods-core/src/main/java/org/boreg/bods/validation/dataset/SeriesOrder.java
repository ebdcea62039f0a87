package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;
import org.boreg.bods.validation.dataset.StatementFacts.Status;

/**
 * BODS 0.4, Updating: a record begins with 'new', nothing follows 'closed', and a relationship keeps its parties. A series is in the order
 * of statementDate, then publicationDate, then the file, since a correction has the date of what it corrects.
 */
final class SeriesOrder {

    private final Statements statements;

    SeriesOrder(Store store) {
        this.statements = store.statements;
    }

    /** @param series in that order */
    void check(Positions series, int record, Report report) {
        checkBegin(series, record, report);
        if (series.size() > 1) {
            checkReopened(series, record, report);
            checkParties(series, report);
        }
    }

    /** Where no statement has a status the publisher does not use it; where a 'new' comes later another check says so. */
    private void checkBegin(Positions series, int record, Report report) {
        boolean anyStatus = false;
        for (int i = 0; i < series.size(); i++) {
            Status status = statements.status(series.get(i));
            if (status == Status.NEW) {
                return;
            }
            anyStatus |= status != Status.NONE;
        }
        if (anyStatus) {
            FindingCode code = FindingCode.SERIES_DOES_NOT_BEGIN_WITH_NEW;
            report.say(code, series.get(0), () -> Remark.of(code, "/recordStatus", "record", report.record(record)));
        }
    }

    /** A correction of what was said until then does not open a record again. */
    private void checkReopened(Positions series, int record, Report report) {
        int closing = -1;
        for (int i = 0; i < series.size(); i++) {
            int at = series.get(i);
            if (statements.status(at) == Status.CLOSED) {
                closing = at;
            } else if (closing >= 0 && !statements.isCorrection(at)) {
                int closed = closing;
                FindingCode code = FindingCode.RECORD_REOPENED;
                report.say(
                        code,
                        at,
                        () -> Remark.of(
                                code,
                                "/recordStatus",
                                "record",
                                report.record(record),
                                "closing",
                                report.statement(closed)));
                return;
            }
        }
    }

    private void checkParties(Positions series, Report report) {
        for (int i = 1; i < series.size(); i++) {
            int before = series.get(i - 1);
            int at = series.get(i);
            boolean areComparable = statements.kind(before) == Kind.RELATIONSHIP
                    && statements.kind(at) == Kind.RELATIONSHIP
                    && !statements.isCorrection(at);
            if (areComparable && isChange(statements.subject(before), statements.subject(at))) {
                changed("/recordDetails/subject", before, at, report);
            } else if (areComparable && isChange(statements.party(before), statements.party(at))) {
                changed("/recordDetails/interestedParty", before, at, report);
            }
        }
    }

    /** Why a party is not known may change while it stays unknown. */
    private static boolean isChange(int before, int now) {
        return before != 0 && now != 0 && Math.max(before, -1) != Math.max(now, -1);
    }

    private static void changed(String pointer, int before, int at, Report report) {
        FindingCode code = FindingCode.RELATIONSHIP_PARTIES_CHANGED;
        report.say(code, at, () -> Remark.of(code, pointer, "before", report.statement(before)));
    }
}
