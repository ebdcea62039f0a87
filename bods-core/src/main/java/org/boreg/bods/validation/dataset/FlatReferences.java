package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;

/** BODS 0.1 to 0.3: what ownership-or-control statements refer to is there, and before them, and nothing is there for nobody. */
final class FlatReferences implements Checks.OfStatement {

    private final Store store;

    FlatReferences(Store store) {
        this.store = store;
    }

    @Override
    public void check(int at, Report report) {
        int record = store.statements.record(at);
        if (record == 0) {
            return;
        }
        switch (store.statements.kind(at)) {
            case ENTITY ->
                checkUse(
                        at,
                        record,
                        Records.USED_AS_ENTITY,
                        FindingCode.ENTITY_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT,
                        report);
            case PERSON ->
                checkUse(
                        at,
                        record,
                        Records.USED_AS_PERSON,
                        FindingCode.PERSON_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT,
                        report);
            case RELATIONSHIP -> checkReferences(at, report);
            default -> {}
        }
    }

    private void checkUse(int at, int record, int use, FindingCode code, Report report) {
        if (!store.records.is(record, use)) {
            report.say(code, at, () -> Remark.of(code, ""));
        }
    }

    private void checkReferences(int at, Report report) {
        checkEntity(at, store.statements.party(at), "/interestedParty/describedByEntityStatement", report);
        checkPerson(at, store.statements.personParty(at), report);
        checkEntity(at, store.statements.subject(at), "/subject/describedByEntityStatement", report);
    }

    private void checkEntity(int at, int record, String pointer, Report report) {
        if (record > 0) {
            int first = store.records.firstEntity(record);
            if (first == 0) {
                say(FindingCode.ENTITY_STATEMENT_MISSING, at, pointer, record, report);
            } else if (first > at + 1) {
                say(FindingCode.ENTITY_STATEMENT_OUT_OF_ORDER, at, pointer, record, report);
            }
        }
    }

    private void checkPerson(int at, int record, Report report) {
        if (record > 0) {
            String pointer = "/interestedParty/describedByPersonStatement";
            int first = store.records.firstPerson(record);
            if (first == 0) {
                say(FindingCode.PERSON_STATEMENT_MISSING, at, pointer, record, report);
            } else if (first > at + 1) {
                say(FindingCode.PERSON_STATEMENT_OUT_OF_ORDER, at, pointer, record, report);
            }
        }
    }

    private static void say(FindingCode code, int at, String pointer, int record, Report report) {
        report.say(code, at, () -> Remark.of(code, pointer, "statement", report.record(record)));
    }
}
