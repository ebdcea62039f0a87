package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;

/** All open relationships with the same subject, looked at together. */
final class SubjectOwners implements Checks.OfRecord {

    private final Store store;
    private final Statements statements;
    private final int today;
    private final ShareSums sums;
    private final RepeatedRelationships repeated;
    private final Positions owners = new Positions();

    SubjectOwners(Store store, int today) {
        this.store = store;
        this.statements = store.statements;
        this.today = today;
        this.sums = new ShareSums(store, today);
        this.repeated = new RepeatedRelationships(store, today);
    }

    @Override
    public void check(int record, Report report) {
        int last = store.records.subjectList(record);
        if (last == 0 || statements.nextOfSubject(last - 1) == 0) {
            return;
        }
        collect(last);
        checkNoOwners(report);
        owners.sortBy(store::partySeries);
        owners.sortBy(statements::declarationSubject);
        for (int from = 0, to; from < owners.size(); from = to) {
            to = endOfDeclaration(from);
            sums.check(owners, from, to, report);
            repeated.check(owners, from, to, report);
        }
    }

    private void collect(int last) {
        owners.clear();
        for (int number = last; number != 0; number = statements.nextOfSubject(number - 1)) {
            owners.add(number - 1);
        }
        owners.reverse();
    }

    private int endOfDeclaration(int from) {
        int to = from + 1;
        int subject = statements.declarationSubject(owners.get(from));
        while (to < owners.size() && statements.declarationSubject(owners.get(to)) == subject) {
            to++;
        }
        return to;
    }

    private void checkNoOwners(Report report) {
        int owned = firstBeneficial();
        for (int i = 0; i < owners.size() && owned >= 0; i++) {
            int at = owners.get(i);
            if (statements.anyParty(at) == Statements.NO_BENEFICIAL_OWNERS) {
                FindingCode code = FindingCode.NO_BENEFICIAL_OWNERS_BESIDE_DECLARED_OWNER;
                report.say(code, at, () -> Remark.of(code, reasonPointer(), "other", report.statement(owned)));
            }
        }
    }

    private String reasonPointer() {
        return store.hasRecords() ? "/recordDetails/interestedParty/reason" : "/interestedParty/unspecified/reason";
    }

    private int firstBeneficial() {
        for (int i = 0; i < owners.size(); i++) {
            if (isBeneficial(owners.get(i))) {
                return owners.get(i);
            }
        }
        return -1;
    }

    private boolean isBeneficial(int at) {
        int first = statements.stakes(at);
        for (int i = 0; i < statements.stakeCount(at) && statements.anyParty(at) > 0; i++) {
            if (store.stakes.is(first + i, Stakes.BENEFICIAL) && store.stakes.isOpenAfter(first + i, today)) {
                return true;
            }
        }
        return false;
    }
}
