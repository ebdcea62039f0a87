package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;

/** BODS 0.4, Relationship: subject and interestedParty are records that were said before, of an entity, or of an entity or a person. */
final class RecordParties implements Checks.OfStatement {

    private static final String SUBJECT = "/recordDetails/subject";
    private static final String PARTY = "/recordDetails/interestedParty";

    private final Store store;

    RecordParties(Store store) {
        this.store = store;
    }

    @Override
    public void check(int at, Report report) {
        if (store.statements.kind(at) == Kind.RELATIONSHIP) {
            checkSubject(at, store.statements.subject(at), report);
            checkParty(at, store.statements.party(at), report);
        }
    }

    private void checkSubject(int at, int subject, Report report) {
        if (subject == 0) {
            return;
        }
        if (store.records.first(subject) == 0) {
            say(FindingCode.SUBJECT_MUST_BE_RECORD_ID, at, SUBJECT, subject, report);
            return;
        }
        if (store.records.kind(subject) != Kind.ENTITY) {
            say(FindingCode.SUBJECT_CAN_ONLY_REFER_TO_ENTITY, at, SUBJECT, subject, report);
        }
        if (isLater(subject, at)) {
            say(FindingCode.RELATIONSHIP_SUBJECT_NOT_BEFORE_RELATIONSHIP_IN_DATASET, at, SUBJECT, subject, report);
        }
    }

    private void checkParty(int at, int party, Report report) {
        if (party <= 0) {
            return;
        }
        if (store.records.first(party) == 0) {
            say(FindingCode.INTERESTED_PARTY_MUST_BE_RECORD_ID, at, PARTY, party, report);
            return;
        }
        Kind kind = store.records.kind(party);
        if (!kind.isParty()) {
            say(FindingCode.INTERESTED_PARTY_CAN_ONLY_REFER_TO_ENTITY_OR_PERSON, at, PARTY, party, report);
        } else if (kind != Kind.PERSON) {
            checkNoBeneficialOwner(at, party, report);
        }
        if (isLater(party, at)) {
            say(FindingCode.RELATIONSHIP_INTERESTED_PARTY_NOT_BEFORE_RELATIONSHIP_IN_DATASET, at, PARTY, party, report);
        }
    }

    private void checkNoBeneficialOwner(int at, int party, Report report) {
        int first = store.statements.stakes(at);
        for (int i = 0; i < store.statements.stakeCount(at); i++) {
            if (store.stakes.is(first + i, Stakes.BENEFICIAL)) {
                String pointer = "/recordDetails/interests/" + i + "/beneficialOwnershipOrControl";
                say(FindingCode.INTEREST_BENEFICIAL_OWNERSHIP_INTERESTED_PARTY_NOT_PERSON, at, pointer, party, report);
            }
        }
    }

    /** Whether a record comes into the file after the relationship that refers to it. */
    private boolean isLater(int party, int at) {
        int record = store.statements.record(at);
        return record != 0 && store.records.first(party) > store.records.first(record);
    }

    private static void say(FindingCode code, int at, String pointer, int record, Report report) {
        report.say(code, at, () -> Remark.of(code, pointer, "record", report.record(record)));
    }
}
