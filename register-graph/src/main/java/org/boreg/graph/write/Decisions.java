package org.boreg.graph.write;

import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.party.IdentifierKey;
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

    /** What a link begins with that is an act's. */
    static final String ACT = "act|";

    static final Decisions NONE = new Decisions(null, List.of());

    /** @param record a record with its properties {@code apart} and {@code together} */
    static Decisions of(Value record) {
        return new Decisions(record.get("apart").asString(null), texts(record.get("together")));
    }

    /** A link of the records that an act joins. */
    static String linkOf(String actId) {
        return ACT + actId;
    }

    /** These, and that the record is about the same party as the others that the act names. */
    Decisions with(String actId) {
        return new Decisions(
                apart,
                Stream.concat(together.stream(), Stream.of(linkOf(actId))).toList());
    }

    /** That the record is about the same party as the others that the act names, and as no others. */
    Decisions apartBy(String actId) {
        return new Decisions(
                actId,
                Stream.concat(together.stream().map(link -> IdentifierKey.apart(link, actId)), Stream.of(linkOf(actId)))
                        .toList());
    }

    String apart(String link) {
        return apart == null ? link : IdentifierKey.apart(link, apart);
    }

    static List<String> texts(Value list) {
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }
}
