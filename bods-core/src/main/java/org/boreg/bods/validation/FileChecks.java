package org.boreg.bods.validation;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.validation.dataset.Dataset;
import org.boreg.bods.validation.dataset.StatementFacts;
import org.jspecify.annotations.Nullable;

/**
 * Checks the statements of one file on their way into a register, as {@link Validation} checks a file for its own sake, but for two things:
 * what was odd about reading a statement is its reader's to say, and what is missing from the file may be in the register. For one
 * thread.
 */
public final class FileChecks implements AutoCloseable {

    /** What may be so of a file alone, and not of the register with the file in it. */
    private static final Set<FindingCode> OF_A_FILE_ALONE = EnumSet.of(
            FindingCode.ENTITY_STATEMENT_MISSING,
            FindingCode.PERSON_STATEMENT_MISSING,
            FindingCode.ENTITY_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT,
            FindingCode.PERSON_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT,
            FindingCode.STATEMENT_IS_COMPONENT_BUT_NOT_USED_IN_COMPONENT_STATEMENT_IDS,
            FindingCode.COMPONENT_STATEMENT_ID_NOT_IN_PACKAGE,
            FindingCode.REPLACES_UNKNOWN_STATEMENT,
            FindingCode.STATEMENT_DECLARATION_SUBJECT_NOT_EXIST,
            FindingCode.SUBJECT_MUST_BE_RECORD_ID,
            FindingCode.INTERESTED_PARTY_MUST_BE_RECORD_ID,
            FindingCode.STATEMENT_ENTITY_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS,
            FindingCode.STATEMENT_PERSON_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS,
            FindingCode.STATEMENT_RELATIONSHIP_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS,
            FindingCode.COMPONENT_RECORD_ID_NOT_IN_DATASET,
            FindingCode.SERIES_DOES_NOT_BEGIN_WITH_NEW);

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
            FindingTally together = new FindingTally(settings.listedPerCode());
            dataset.check(together);
            tally.merge(together.without(OF_A_FILE_ALONE));
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
