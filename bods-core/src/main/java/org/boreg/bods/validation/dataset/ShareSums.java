package org.boreg.bods.validation.dataset;

import java.math.BigDecimal;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.InterestType;

/**
 * What all parties together hold at least of a subject. Of the same party only its largest interest counts, since two of them may be the
 * same shares. Bounds are in half millionths of a percent: the odd half says that it is more than the bound, and not just as much.
 */
final class ShareSums {

    private static final int SHARES = StakeType.of(InterestType.SHAREHOLDING);
    private static final int VOTES = StakeType.of(InterestType.VOTING_RIGHTS);
    private static final long HUNDRED = 100_000_000;
    private static final int MILLIONTHS = 6;

    private final Store store;
    private final Statements statements;
    private final int today;

    ShareSums(Store store, int today) {
        this.store = store;
        this.statements = store.statements;
        this.today = today;
    }

    /** @param owners of a subject in one declaration, from and to where; sorted by party */
    void check(Positions owners, int from, int to, Report report) {
        check(SHARES, "", owners, from, to, report);
        check(VOTES, "votes", owners, from, to, report);
    }

    private void check(int type, String variant, Positions owners, int from, int to, Report report) {
        long sum = 0;
        long more = 0;
        int holders = 0;
        int last = -1;
        long most = 0;
        for (int i = from; i < to; i++) {
            int at = owners.get(i);
            long bound = bound(type, at);
            last = bound > 1 ? Math.max(last, at) : last;
            most = Math.max(most, bound);
            if (i + 1 == to || !isSameParty(at, owners.get(i + 1))) {
                sum += most >> 1;
                more |= most & 1;
                holders += most > 1 ? 1 : 0;
                most = 0;
            }
        }
        if (sum > HUNDRED || sum == HUNDRED && more == 1) {
            tell(variant, last, sum, holders, report);
        }
    }

    private boolean isSameParty(int at, int next) {
        int party = store.partySeries(at);
        return party > 0 && party == store.partySeries(next);
    }

    /** The largest direct interest of this type. */
    private long bound(int type, int at) {
        long most = 0;
        int first = statements.stakes(at);
        for (int i = 0; i < statements.stakeCount(at); i++) {
            int stake = first + i;
            if (store.stakes.type(stake) == type
                    && store.stakes.is(stake, Stakes.DIRECT)
                    && store.stakes.isOpenAfter(stake, today)) {
                most = Math.max(most, (long) store.stakes.share(stake) << 1 | more(stake));
            }
        }
        return most;
    }

    private long more(int stake) {
        return store.stakes.is(stake, Stakes.MORE) ? 1 : 0;
    }

    private void tell(String variant, int at, long sum, int holders, Report report) {
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
                                percent(sum),
                                "holders",
                                Integer.toString(holders))));
    }

    private static String percent(long millionths) {
        return BigDecimal.valueOf(millionths, MILLIONTHS).stripTrailingZeros().toPlainString();
    }
}
