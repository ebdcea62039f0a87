package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;

/**
 * Two relationships of the same parties in one declaration with the same interests: whoever adds up shares counts them twice. A component
 * beside the relationship that it is a part of is not the same, nor is an interest that words tell from another.
 */
final class RepeatedRelationships {

    /** How many relationships of the same two parties are compared with each other: so many that nobody declares them. */
    private static final int COMPARED = 32;

    private final Store store;
    private final Statements statements;
    private final int today;

    RepeatedRelationships(Store store, int today) {
        this.store = store;
        this.statements = store.statements;
        this.today = today;
    }

    /** @param owners of a subject in one declaration, from and to where; sorted by party and then by position */
    void check(Positions owners, int from, int to, Report report) {
        for (int i = from + 1; i < to; i++) {
            int at = owners.get(i);
            int party = store.partySeries(at);
            int like = party < 0 ? -1 : like(at, party, owners, Math.max(from, i - COMPARED), i);
            if (like >= 0) {
                FindingCode code = FindingCode.RELATIONSHIP_DECLARED_TWICE;
                report.say(code, at, () -> Remark.of(code, "", "other", report.statement(like)));
            }
        }
    }

    private int like(int at, int party, Positions owners, int from, int to) {
        for (int i = to - 1; i >= from && store.partySeries(owners.get(i)) == party; i--) {
            if (areAlike(at, owners.get(i))) {
                return owners.get(i);
            }
        }
        return -1;
    }

    private boolean areAlike(int at, int other) {
        return statements.isComponent(at) == statements.isComponent(other) && holds(at, other) && holds(other, at);
    }

    /** Whether one has the like of every open interest that the other has. */
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
            if (store.stakes.areAlike(first + i, stake) && store.stakes.isOpenAfter(first + i, today)) {
                return true;
            }
        }
        return false;
    }
}
