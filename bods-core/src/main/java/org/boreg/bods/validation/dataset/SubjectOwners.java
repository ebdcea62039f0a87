package org.boreg.bods.validation.dataset;

import java.math.BigDecimal;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.InterestType;

/** All open relationships with the same subject, looked at together. */
final class SubjectOwners implements Checks.OfRecord {

    private static final int SHARES = StakeType.of(InterestType.SHAREHOLDING);
    private static final int VOTES = StakeType.of(InterestType.VOTING_RIGHTS);
    private static final long HUNDRED = 100_000_000;
    private static final int MILLIONTHS = 6;

    private final Store store;
    private final Statements statements;
    private final int today;
    private final Positions owners = new Positions();

    SubjectOwners(Store store, int today) {
        this.store = store;
        this.statements = store.statements;
        this.today = today;
    }

    @Override
    public void check(int record, Report report) {
        int last = store.records.subjectList(record);
        if (last == 0 || statements.nextOfSubject(last - 1) == 0) {
            return;
        }
        collect(last);
        checkNoOwners(report);
        owners.sortBy(this::party);
        owners.sortBy(statements::declarationSubject);
        for (int from = 0, to; from < owners.size(); from = to) {
            to = endOfDeclaration(from);
            checkSum(SHARES, "", from, to, report);
            checkSum(VOTES, "votes", from, to, report);
            checkTwice(from, to, report);
        }
    }

    private void collect(int last) {
        owners.clear();
        for (int number = last; number != 0; number = statements.nextOfSubject(number - 1)) {
            owners.add(number - 1);
        }
        owners.reverse();
    }

    /** The same for all statements about the same party; less than 0 where nobody knows who it is. */
    private int party(int at) {
        int party = statements.anyParty(at);
        return party > 0 ? store.records.series(party) : -1;
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
        int owned = -1;
        for (int i = 0; i < owners.size() && owned < 0; i++) {
            owned = isBeneficial(owners.get(i)) ? owners.get(i) : -1;
        }
        for (int i = 0; i < owners.size() && owned >= 0; i++) {
            int at = owners.get(i);
            if (statements.anyParty(at) == Statements.NO_BENEFICIAL_OWNERS) {
                int other = owned;
                FindingCode code = FindingCode.NO_BENEFICIAL_OWNERS_BESIDE_DECLARED_OWNER;
                String pointer = store.hasRecords()
                        ? "/recordDetails/interestedParty/reason"
                        : "/interestedParty/unspecified/reason";
                report.say(code, at, () -> Remark.of(code, pointer, "other", report.statement(other)));
            }
        }
    }

    private boolean isBeneficial(int at) {
        boolean found = false;
        int first = statements.stakes(at);
        for (int i = 0; i < statements.stakeCount(at) && statements.anyParty(at) > 0; i++) {
            found |= store.stakes.is(first + i, Stakes.BENEFICIAL) && store.stakes.isOpenAfter(first + i, today);
        }
        return found;
    }

    /**
     * What parties hold at least. Of the same party only the most counts, since two of its interests may be the same shares; where one
     * holds more than a bound, all together hold more than the sum.
     */
    private void checkSum(int type, String variant, int from, int to, Report report) {
        long sum = 0;
        boolean isMore = false;
        int holders = 0;
        int last = -1;
        for (int i = from; i < to; i++) {
            long most = 0;
            boolean mostIsMore = false;
            int party = party(owners.get(i));
            boolean same;
            do {
                int at = owners.get(i);
                long share = most(type, at);
                if (share >> 1 > 0) {
                    last = Math.max(last, at);
                }
                mostIsMore = share > (most << 1 | (mostIsMore ? 1 : 0)) ? (share & 1) == 1 : mostIsMore;
                most = Math.max(most, share >> 1);
                same = party > 0 && i + 1 < to && party(owners.get(i + 1)) == party;
                i += same ? 1 : 0;
            } while (same);
            sum += most;
            isMore |= mostIsMore;
            holders += most > 0 ? 1 : 0;
        }
        if (sum > HUNDRED || sum == HUNDRED && isMore) {
            tellSum(variant, last, sum, holders, report);
        }
    }

    /** Twice the largest direct share of this type, and one where it is more than that. */
    private long most(int type, int at) {
        long most = 0;
        int first = statements.stakes(at);
        for (int i = 0; i < statements.stakeCount(at); i++) {
            int stake = first + i;
            if (store.stakes.type(stake) == type
                    && store.stakes.is(stake, Stakes.DIRECT)
                    && store.stakes.isOpenAfter(stake, today)) {
                long share = (long) store.stakes.share(stake) << 1 | (store.stakes.is(stake, Stakes.MORE) ? 1 : 0);
                most = Math.max(most, share);
            }
        }
        return most;
    }

    private void tellSum(String variant, int at, long sum, int holders, Report report) {
        FindingCode code = FindingCode.SHARES_OVER_100;
        String pointer = store.hasRecords() ? "/recordDetails/interests" : "/interests";
        report.say(
                code,
                at,
                () -> new Remark(
                        code,
                        pointer,
                        Saying.variant(
                                variant,
                                "subject",
                                report.record(statements.subject(at)),
                                "sum",
                                BigDecimal.valueOf(sum, MILLIONTHS)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                "holders",
                                Integer.toString(holders))));
    }

    /** What is held by whom twice, and alike: a component beside the relationship it is part of is not the same. */
    private void checkTwice(int from, int to, Report report) {
        for (int i = from + 1; i < to; i++) {
            int at = owners.get(i);
            for (int j = i - 1; j >= from && party(owners.get(j)) == party(at) && party(at) > 0; j--) {
                int other = owners.get(j);
                if (isAlike(at, other)) {
                    FindingCode code = FindingCode.RELATIONSHIP_DECLARED_TWICE;
                    report.say(code, at, () -> Remark.of(code, "", "other", report.statement(other)));
                    break;
                }
            }
        }
    }

    private boolean isAlike(int at, int other) {
        return statements.isComponent(at) == statements.isComponent(other) && holds(at, other) && holds(other, at);
    }

    /** Whether one has every open interest, by type and level, that the other has. */
    private boolean holds(int one, int other) {
        int first = statements.stakes(other);
        for (int i = 0; i < statements.stakeCount(other); i++) {
            if (store.stakes.isOpenAfter(first + i, today) && !hasLike(one, first + i)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasLike(int at, int stake) {
        int first = statements.stakes(at);
        for (int i = 0; i < statements.stakeCount(at); i++) {
            if (store.stakes.type(first + i) == store.stakes.type(stake)
                    && store.stakes.level(first + i) == store.stakes.level(stake)
                    && store.stakes.isOpenAfter(first + i, today)) {
                return true;
            }
        }
        return false;
    }
}
