package org.boreg.bods.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.dataset.StatementFacts;

/** Looks at statements one by one, without knowing of the others. Safe for many threads. */
final class BatchWorker {

    private final TreeReader trees;
    private final BodsVersion version;
    private final List<StatementRule> rules;
    private final int listedPerCode;
    private final boolean facts;

    /** @param facts whether the dataset wants to know of the statements */
    BatchWorker(TreeReader trees, BodsVersion version, List<StatementRule> rules, int listedPerCode, boolean facts) {
        this.trees = trees;
        this.version = version;
        this.rules = rules;
        this.listedPerCode = listedPerCode;
        this.facts = facts;
    }

    StatementBatch look(List<RawItem> items) {
        FindingTally tally = new FindingTally(listedPerCode);
        List<StatementFacts> known = new ArrayList<>(facts ? items.size() : 0);
        StatisticsCount statistics = new StatisticsCount();
        for (RawItem item : items) {
            ReadItem read = trees.read(item);
            if (read instanceof StatementTree tree) {
                check(tree, tally);
                statistics.count(tree.json());
                if (facts) {
                    known.add(StatementFacts.of(tree, version));
                }
            } else {
                ((RejectedItem) read).findings().forEach(tally);
            }
        }
        return new StatementBatch(items.size(), tally, known, statistics);
    }

    private void check(StatementTree tree, FindingTally tally) {
        Consumer<Remark> remarks =
                remark -> tally.add(remark.code(), () -> remark.at(tree.place(), tree.statementId()));
        tree.remarks().forEach(remarks);
        for (StatementRule rule : rules) {
            rule.check(tree.json(), remarks);
        }
    }
}
