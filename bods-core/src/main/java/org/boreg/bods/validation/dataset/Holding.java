package org.boreg.bods.validation.dataset;

import org.boreg.bods.validation.dataset.StatementFacts.Kind;

/** Marks the statements that hold now. */
final class Holding {

    private final Store store;
    private final int today;

    Holding(Store store, int today) {
        this.store = store;
        this.today = today;
    }

    void hold(int at) {
        store.statements.setCurrent(at);
        if (store.statements.kind(at) == Kind.RELATIONSHIP && isOpenAfter(store, at, today)) {
            store.statements.setOpen(at);
        }
    }

    /** Whether not all interests of a relationship have ended by a day; also where none is named. */
    static boolean isOpenAfter(Store store, int at, int day) {
        int first = store.statements.stakes(at);
        int count = store.statements.stakeCount(at);
        for (int i = 0; i < count; i++) {
            if (store.stakes.isOpenAfter(first + i, day)) {
                return true;
            }
        }
        return count == 0;
    }
}
