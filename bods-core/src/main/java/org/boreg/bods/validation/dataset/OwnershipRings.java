package org.boreg.bods.validation.dataset;

import java.io.IOException;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;

/** Entities that own or control each other in a ring. Nothing in the standard forbids it; somebody who looks for owners wants to know. */
final class OwnershipRings {

    private final Store store;
    private final Statements statements;
    private final Records records;

    OwnershipRings(Store store) {
        this.store = store;
        this.statements = store.statements;
        this.records = store.records;
    }

    /** Notes who owns and who is owned: only who is both can be in a ring, and in most files hardly anybody is. */
    Checks.OfStatement ofStatements(int today) {
        return (at, report) -> {
            if (isOwnership(at, today)) {
                statements.setOwnership(at);
                records.set(records.series(statements.party(at)), Records.OWNS);
                records.set(records.series(statements.subject(at)), Records.OWNED);
            }
        };
    }

    void check(Report report) throws IOException {
        Edges edges = new Edges(store.memory());
        for (int at = 0; at < statements.count(); at++) {
            if (statements.isOwnership(at)) {
                addIfInside(at, edges);
            }
        }
        FindingCode code = FindingCode.OWNERSHIP_RING;
        new Cycles(edges, records.count(), store.memory())
                .find((at, members, size) -> report.say(
                        code,
                        at,
                        () -> Remark.of(
                                code,
                                "",
                                "members",
                                Replacements.names(members, report),
                                "count",
                                Integer.toString(size))));
        edges.free();
    }

    private void addIfInside(int at, Edges edges) throws IOException {
        int owner = records.series(statements.party(at));
        int owned = records.series(statements.subject(at));
        if (owner != owned && records.is(owner, Records.OWNED) && records.is(owned, Records.OWNS)) {
            edges.add(owner, owned, at);
        }
    }

    private boolean isOwnership(int at, int today) {
        return statements.isOpen(at)
                && statements.party(at) > 0
                && statements.subject(at) > 0
                && hasOwnership(at, today);
    }

    private boolean hasOwnership(int at, int today) {
        int first = statements.stakes(at);
        for (int i = 0; i < statements.stakeCount(at); i++) {
            int stake = first + i;
            if (StakeType.isOwnership(store.stakes.type(stake))
                    && !store.stakes.is(stake, Stakes.INDIRECT)
                    && store.stakes.isOpenAfter(stake, today)) {
                return true;
            }
        }
        return false;
    }
}
