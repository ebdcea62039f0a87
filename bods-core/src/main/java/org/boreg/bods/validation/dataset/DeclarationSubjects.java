package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;

/** BODS 0.4, Statement, declarationSubject: the recordId of an entity or a person. */
final class DeclarationSubjects implements Checks.OfStatement {

    private final Store store;

    DeclarationSubjects(Store store) {
        this.store = store;
    }

    @Override
    public void check(int at, Report report) {
        int subject = store.statements.declarationSubject(at);
        if (subject == 0) {
            return;
        }
        store.records.set(subject, Records.DECLARED);
        if (!store.records.is(subject, Records.TYPED)) {
            say(FindingCode.STATEMENT_DECLARATION_SUBJECT_NOT_EXIST, at, subject, report);
        } else if (store.records.is(subject, Records.NO_PARTY)) {
            say(FindingCode.STATEMENT_DECLARATION_SUBJECT_NOT_ENTITY_PERSON, at, subject, report);
        }
    }

    private static void say(FindingCode code, int at, int subject, Report report) {
        report.say(code, at, () -> Remark.of(code, "/declarationSubject", "record", report.record(subject)));
    }
}
