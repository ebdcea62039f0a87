package org.boreg.bods.validation.dataset;

import org.boreg.bods.validation.dataset.StatementFacts.Status;

/** BODS 0.4: the statements of a record, from the first to the one that holds now. */
final class Series implements Checks.OfRecord {

    private final Store store;
    private final Statements statements;
    private final SeriesStatus status;
    private final SeriesOrder order;
    private final Holding holding;
    private final Positions positions = new Positions();
    private final Positions dated = new Positions();

    Series(Store store, int today) {
        this.store = store;
        this.statements = store.statements;
        this.status = new SeriesStatus(store);
        this.order = new SeriesOrder(store);
        this.holding = new Holding(store, today);
    }

    @Override
    public void check(int record, Report report) {
        int last = store.records.last(record);
        if (last == 0) {
            return;
        }
        collect(last);
        status.check(dated, record, report);
        order.check(positions, record, report);
        hold(record, positions.last());
    }

    /** Days alone order what the reference validator says of series; it leaves out what has no date. */
    private void collect(int last) {
        positions.clear();
        dated.clear();
        for (int number = last; number != 0; number = statements.previous(number - 1)) {
            positions.add(number - 1);
        }
        positions.reverse();
        for (int i = 0; i < positions.size(); i++) {
            if (statements.minute(positions.get(i)) != Days.NONE) {
                dated.add(positions.get(i));
            }
        }
        if (positions.size() > 1) {
            dated.sortBy(statements::day);
            positions.sortBy(statements::published);
            positions.sortBy(statements::minute);
        }
    }

    private void hold(int record, int at) {
        store.records.current(record, at + 1);
        if (statements.status(at) == Status.CLOSED) {
            store.records.set(record, Records.CLOSED);
        } else {
            holding.hold(at);
        }
    }
}
