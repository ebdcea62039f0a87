package org.boreg.graph.write;

import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Neo4j's plans for the queries of the write side, which it keeps however the register grows ({@link WriteQuery}). On one that is nearly
 * empty, going through all parties is as cheap as going along a relationship; on one of some size, that plan takes minutes for a batch.
 */
final class Plans {

    private static final Logger log = LoggerFactory.getLogger(Plans.class);

    /** Up to which size it matters: by then Neo4j knows what is many and what is few. */
    private static final long LARGEST = 1L << 18;

    private static final long SMALLEST = 1L << 10;

    /** Has everything planned anew where the register has grown to four times the size of the last time. */
    static void outgrow(Session session, long before, long after) {
        if (!isOutgrown(before, after)) {
            return;
        }
        try {
            session.run("CALL db.clearQueryCaches()").consume();
        } catch (ClientException refused) {
            log.debug("Plans are kept, since this user may not clear them", refused);
        }
    }

    static boolean isOutgrown(long before, long after) {
        for (long size = SMALLEST; size <= LARGEST; size *= 4) {
            if (before < size && after >= size) {
                return true;
            }
        }
        return false;
    }

    private Plans() {}
}
