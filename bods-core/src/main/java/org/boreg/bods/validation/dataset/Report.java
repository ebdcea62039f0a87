package org.boreg.bods.validation.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the checks find. Only of findings that will be listed the texts are read. A disk that fails then comes out as an
 * {@link UncheckedIOException}, since the tally asks for a finding where it likes.
 */
final class Report {

    private final Store store;
    private final FindingTally tally;

    Report(Store store, FindingTally tally) {
        this.store = store;
        this.tally = tally;
    }

    /** Finds something about the statement at a position. */
    void say(FindingCode code, int at, Supplier<Remark> remark) {
        tally.add(code, () -> remark.get().at(store.place(at), statementId(at)));
    }

    /** The text of a record's identifier. */
    String record(int record) {
        try {
            return store.recordText(record);
        } catch (IOException diskFails) {
            throw new UncheckedIOException(diskFails);
        }
    }

    /** What a message calls a statement: its identifier, or its position where it has none. */
    String statement(int at) {
        String id = statementId(at);
        return id == null ? "#" + at : id;
    }

    private @Nullable String statementId(int at) {
        try {
            return store.statementIdText(at);
        } catch (IOException diskFails) {
            throw new UncheckedIOException(diskFails);
        }
    }
}
