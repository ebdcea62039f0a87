package org.boreg.graph.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What operators decided on whom a record is about.
 *
 * @param apart what its identifiers are kept apart by, so that they join it only with others that are kept apart by the same; null where
 *     nothing was decided
 * @param together links to records that are about the same party whatever their identifiers say
 */
record Decisions(@Nullable String apart, List<String> together) {

    static final Decisions NONE = new Decisions(null, List.of());

    /** @param record a record with its properties {@code apart} and {@code together} */
    static Decisions of(Value record) {
        return new Decisions(record.get("apart").asString(null), texts(record.get("together")));
    }

    String apart(String link) {
        return apart == null ? link : IdentifierKey.apart(link, apart);
    }

    static List<String> texts(Value list) {
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }
}
