package org.boreg.bods.validation.dataset;

import java.io.IOException;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;

/**
 * BODS 0.4, Representing beneficial ownership: components are listed by the primary relationship and come before its first statement. A
 * component that is said again later, as when it is updated, is no error.
 */
final class Components implements Checks.OfStatement {

    private final Store store;

    Components(Store store) {
        this.store = store;
    }

    @Override
    public void check(int at, Report report) throws IOException {
        int record = store.statements.record(at);
        if (record != 0 && store.statements.isComponent(at)) {
            checkIsListed(at, record, report);
        }
        if (store.statements.components(at) > 0 && store.statements.kind(at) == Kind.RELATIONSHIP) {
            checkAreThere(at, report);
        }
    }

    private void checkIsListed(int at, int record, Report report) {
        int listing = store.records.firstListing(record);
        if (listing != 0 && store.records.first(record) < listing) {
            return;
        }
        FindingCode code = switch (store.statements.kind(at)) {
            case ENTITY -> FindingCode.STATEMENT_ENTITY_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS;
            case PERSON -> FindingCode.STATEMENT_PERSON_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS;
            case RELATIONSHIP -> FindingCode.STATEMENT_RELATIONSHIP_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS;
            default -> null;
        };
        if (code != null) {
            report.say(code, at, () -> remark(code, record, listing, report));
        }
    }

    private static Remark remark(FindingCode code, int record, int listing, Report report) {
        Saying saying = listing == 0
                ? Saying.of("record", report.record(record))
                : Saying.variant("late", "record", report.record(record), "primary", report.statement(listing - 1));
        return new Remark(code, "/recordDetails/isComponent", saying);
    }

    private void checkAreThere(int at, Report report) throws IOException {
        int list = store.statements.list(at);
        for (int i = 0; i < store.statements.components(at); i++) {
            int component = store.lists.get(list + i);
            if (component != 0 && store.records.first(component) == 0) {
                FindingCode code = store.isStatementId(component)
                        ? FindingCode.COMPONENT_RECORD_IS_STATEMENT_ID
                        : FindingCode.COMPONENT_RECORD_ID_NOT_IN_DATASET;
                String pointer = "/recordDetails/componentRecords/" + i;
                report.say(code, at, () -> Remark.of(code, pointer, "record", report.record(component)));
            }
        }
    }
}
