package org.boreg.bods.validation;

import java.io.IOException;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.validation.dataset.Dataset;
import org.boreg.bods.validation.dataset.StatementFacts;
import org.jspecify.annotations.Nullable;

/**
 * Checks the statements of one file on their way to somewhere else, as {@link Validation} checks a file for its own sake. For one
 * thread.
 */
public final class FileChecks implements AutoCloseable {

    private final ValidationSettings settings;
    private final FindingTally tally;
    private @Nullable FileRules rules;
    private @Nullable Dataset dataset;

    /** @param tally takes what is found */
    public FileChecks(ValidationSettings settings, FindingTally tally) {
        this.settings = settings;
        this.tally = tally;
    }

    /**
     * Checks the next statement of the file.
     *
     * @throws IOException when the disk is full
     */
    public void check(StatementTree tree) throws IOException {
        FileRules by = rules == null ? begin(tree) : rules;
        Consumer<Remark> remarks =
                remark -> tally.add(remark.code(), () -> remark.at(tree.place(), tree.statementId()));
        tree.remarks().forEach(remarks);
        by.rules().forEach(rule -> rule.check(tree.json(), remarks));
        if (dataset != null) {
            dataset.add(StatementFacts.of(tree, by.version()));
        }
    }

    /**
     * Checks all statements together; after the last.
     *
     * @throws IOException when the disk fails
     */
    public void end() throws IOException {
        if (dataset != null) {
            dataset.check(tally);
        }
    }

    @Override
    public void close() {
        if (dataset != null) {
            dataset.close();
        }
    }

    private FileRules begin(StatementTree first) {
        FileRules by = FileRules.of(first, settings);
        rules = by;
        by.finding().ifPresent(tally);
        if (!settings.isSample() && settings.scope() != Scope.SCHEMA) {
            dataset = new Dataset(by.version(), settings.today());
        }
        return by;
    }
}
