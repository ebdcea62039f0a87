package org.boreg.bods.validation.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;

/** Counts what can be counted only over all statements. */
final class Statistic implements Checks.OfRecord {

    private final Store store;
    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    private long records;
    private long closed;
    private long declared;
    private long references;
    private long missing;
    private long relationships;
    private long open;
    private long replaced;
    private long replacedMissing;

    Statistic(Store store) {
        this.store = store;
    }

    Checks.OfStatement ofStatements() {
        return (at, report) -> countStatement(at);
    }

    private void countStatement(int at) {
        if (store.statements.kind(at) == Kind.RELATIONSHIP) {
            relationships += store.statements.isCurrent(at) ? 1 : 0;
            open += store.statements.isOpen(at) ? 1 : 0;
            countReference(store.statements.subject(at));
            countReference(store.statements.party(at));
            countReference(store.statements.personParty(at));
        }
        int list = store.statements.list(at) + store.statements.components(at);
        for (int i = 0; i < store.statements.replaced(at); i++) {
            int record = store.lists.get(list + i);
            replaced++;
            replacedMissing += record == 0 || store.records.first(record) == 0 ? 1 : 0;
        }
    }

    private void countReference(int record) {
        if (record > 0) {
            references++;
            missing += store.records.first(record) == 0 ? 1 : 0;
        }
    }

    @Override
    public void check(int record, Report report) {
        if (store.records.first(record) != 0) {
            records++;
            closed += store.records.is(record, Records.CLOSED) ? 1 : 0;
        }
        declared += store.records.is(record, Records.DECLARED) ? 1 : 0;
    }

    Map<String, Map<String, Long>> counts() {
        if (store.hasRecords()) {
            put("records", "all", records, "current", records - closed, "closed", closed);
            put("declarationSubjects", "all", declared);
        } else {
            put("replacesStatements", "all", replaced, "missing", replacedMissing);
        }
        put("relationships", "current", relationships, "open", open);
        put("references", "all", references, "missing", missing);
        return counts;
    }

    private void put(String counted, Object... namesAndCounts) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndCounts.length; i += 2) {
            values.put((String) namesAndCounts[i], (Long) namesAndCounts[i + 1]);
        }
        counts.put(counted, values);
    }
}
