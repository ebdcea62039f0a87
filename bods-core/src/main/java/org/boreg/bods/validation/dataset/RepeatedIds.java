package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;

/** BODS 0.1 to 0.3: a statementID is that of one statement. One finding an identifier, with how often it is there. */
final class RepeatedIds implements Checks.OfRecord {

    private static final String POINTER = "/statementID";

    private final Store store;
    private final Positions positions = new Positions();

    RepeatedIds(Store store) {
        this.store = store;
    }

    @Override
    public void check(int record, Report report) {
        int last = store.records.last(record);
        if (last == 0 || store.statements.previous(last - 1) == 0) {
            return;
        }
        collect(last);
        int count = positions.size();
        if (count > 1) {
            int first = positions.get(0);
            report.say(
                    FindingCode.DUPLICATE_STATEMENT_ID,
                    positions.get(1),
                    () -> new Remark(
                            FindingCode.DUPLICATE_STATEMENT_ID,
                            POINTER,
                            Saying.variant(
                                    "counted",
                                    "count",
                                    Integer.toString(count),
                                    "first",
                                    store.place(first).toString())));
            compare(first, report);
        }
    }

    private void collect(int last) {
        positions.clear();
        for (int number = last; number != 0; number = store.statements.previous(number - 1)) {
            if (store.statements.kind(number - 1) != Kind.OTHER) {
                positions.add(number - 1);
            }
        }
        positions.reverse();
    }

    private void compare(int first, Report report) {
        for (int i = 1; i < positions.size(); i++) {
            int at = positions.get(i);
            if (store.statements.content(at) != store.statements.content(first)) {
                report.say(
                        FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT,
                        at,
                        () -> Remark.of(
                                FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT,
                                POINTER,
                                "first",
                                store.place(first).toString()));
            }
        }
    }
}
