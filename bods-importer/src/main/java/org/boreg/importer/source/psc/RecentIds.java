package org.boreg.importer.source.psc;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements that events gave last. An event about a changed interest says again who has it, which is no news. What was longer ago comes a
 * second time, with the same id.
 */
final class RecentIds {

    private static final int MOST = 100_000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** True the first time, as far as it remembers. */
    boolean isNew(String statementId) {
        return ids.put(statementId, true) == null;
    }
}
