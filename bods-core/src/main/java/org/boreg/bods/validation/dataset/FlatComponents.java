package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;

/** BODS 0.2 and 0.3, isComponent and componentStatementIDs: components are listed, and before what lists them. */
final class FlatComponents implements Checks.OfStatement {

    private final Store store;

    FlatComponents(Store store) {
        this.store = store;
    }

    @Override
    public void check(int at, Report report) {
        int record = store.statements.record(at);
        Kind kind = store.statements.kind(at);
        if (!store.hasComponents() || record == 0 || kind == Kind.OTHER) {
            return;
        }
        if (store.statements.isComponent(at)) {
            checkIsListed(at, record, kind, report);
        }
        if (kind == Kind.RELATIONSHIP) {
            checkAreThere(at, report);
        }
    }

    private void checkIsListed(int at, int record, Kind kind, Report report) {
        int listing = store.records.firstListing(record);
        if (listing == 0) {
            FindingCode code = FindingCode.STATEMENT_IS_COMPONENT_BUT_NOT_USED_IN_COMPONENT_STATEMENT_IDS;
            report.say(code, at, () -> Remark.of(code, "/isComponent"));
        } else if (listing <= at && kind != Kind.PERSON) {
            FindingCode code = FindingCode.STATEMENT_IS_COMPONENT_BUT_IS_AFTER_USE_IN_COMPONENT_STATEMENT_ID;
            report.say(code, at, () -> Remark.of(code, "", "primary", report.statement(listing - 1)));
        }
    }

    private void checkAreThere(int at, Report report) {
        int list = store.statements.list(at);
        for (int i = 0; i < store.statements.components(at); i++) {
            int component = store.lists.get(list + i);
            if (component != 0 && !store.records.is(component, Records.TYPED)) {
                String pointer = "/componentStatementIDs/" + i;
                report.say(
                        FindingCode.COMPONENT_STATEMENT_ID_NOT_IN_PACKAGE,
                        at,
                        () -> Remark.of(
                                FindingCode.COMPONENT_STATEMENT_ID_NOT_IN_PACKAGE,
                                pointer,
                                "statement",
                                report.record(component)));
            }
        }
    }
}
