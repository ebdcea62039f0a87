package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;

/** BODS 0.4: a statementId is that of one statement (Generating statements). */
final class DuplicateStatementIds implements Checks.OfStatement {

    private static final String POINTER = "/statementId";

    private final Store store;

    DuplicateStatementIds(Store store) {
        this.store = store;
    }

    @Override
    public void check(int at, Report report) {
        int id = store.statements.statementId(at);
        int first = id == 0 ? at : store.statementIds.first(id) - 1;
        if (first != at) {
            report.say(FindingCode.DUPLICATE_STATEMENT_ID, at, () -> remark(FindingCode.DUPLICATE_STATEMENT_ID, first));
            if (store.statements.content(first) != store.statements.content(at)) {
                report.say(
                        FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT,
                        at,
                        () -> remark(FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT, first));
            }
        }
    }

    private Remark remark(FindingCode code, int first) {
        return Remark.of(code, POINTER, "first", store.place(first).toString());
    }
}
