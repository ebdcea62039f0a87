package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;

/** Relationships that hold now, with parties that do not: closed, dead, dissolved, or not born yet. */
final class PartyLives implements Checks.OfStatement {

    private final Store store;
    private final Statements statements;
    private final Records records;

    PartyLives(Store store) {
        this.store = store;
        this.statements = store.statements;
        this.records = store.records;
    }

    @Override
    public void check(int at, Report report) {
        if (!statements.isCurrent(at) || statements.kind(at) != Kind.RELATIONSHIP) {
            return;
        }
        int subject = statements.subject(at);
        int party = statements.anyParty(at);
        if (statements.isOpen(at)) {
            checkLives(at, subject, subjectPointer(), report);
            checkLives(at, party, partyPointer(), report);
        }
        checkBirth(at, party, report);
        listUnderSubject(at, subject);
    }

    private String subjectPointer() {
        return store.hasRecords() ? "/recordDetails/subject" : "/subject";
    }

    private String partyPointer() {
        return store.hasRecords() ? "/recordDetails/interestedParty" : "/interestedParty";
    }

    private void checkLives(int at, int party, String pointer, Report report) {
        int current = party > 0 ? records.current(records.series(party)) : 0;
        if (current == 0 || !statements.kind(current - 1).isParty()) {
            return;
        }
        if (records.is(party, Records.CLOSED)) {
            FindingCode code = FindingCode.CLOSED_PARTY_IN_OPEN_RELATIONSHIP;
            report.say(
                    code,
                    at,
                    () -> Remark.of(
                            code, pointer, "record", report.record(party), "closing", report.statement(current - 1)));
        }
        int end = statements.end(current - 1);
        int day = statements.day(at);
        if (end != Days.NONE && day != Days.NONE && end < day && Holding.isOpenAfter(store, at, day)) {
            String variant = statements.kind(current - 1) == Kind.PERSON ? "" : "entity";
            FindingCode code = FindingCode.ENDED_PARTY_IN_OPEN_RELATIONSHIP;
            report.say(
                    code,
                    at,
                    () -> new Remark(
                            code,
                            pointer,
                            Saying.variant(
                                    variant,
                                    "record",
                                    report.record(party),
                                    "end",
                                    Days.text(end),
                                    "date",
                                    Days.text(day))));
        }
    }

    private void checkBirth(int at, int party, Report report) {
        int current = party > 0 ? records.current(records.series(party)) : 0;
        if (current == 0 || statements.kind(current - 1) != Kind.PERSON) {
            return;
        }
        int birth = statements.begin(current - 1);
        int first = statements.stakes(at);
        for (int i = 0; i < statements.stakeCount(at); i++) {
            int start = store.stakes.start(first + i);
            if (start != Days.NONE && start < birth) {
                String pointer = (store.hasRecords() ? "/recordDetails" : "") + "/interests/" + i + "/startDate";
                FindingCode code = FindingCode.INTEREST_BEFORE_BIRTH;
                report.say(
                        code,
                        at,
                        () -> Remark.of(
                                code,
                                pointer,
                                "start",
                                Days.text(start),
                                "birth",
                                Days.text(birth),
                                "record",
                                report.record(party)));
            }
        }
    }

    /** For what can be said of all owners of a subject, see {@link SubjectOwners}. */
    private void listUnderSubject(int at, int subject) {
        if (subject != 0 && statements.isOpen(at)) {
            int series = records.series(subject);
            statements.nextOfSubject(at, records.subjectList(series));
            records.subjectList(series, at + 1);
        }
    }
}
