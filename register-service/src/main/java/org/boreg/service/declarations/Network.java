package org.boreg.service.declarations;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is declared about a subject by now: of each of its records that is not closed, the current statement.
 *
 * @param subject recordId of the subject; null where nothing is declared
 * @param statements by recordId, the subject's own among them
 */
record Network(@Nullable String subject, Map<String, ObjectNode> statements) {

    static final Network NONE = new Network(null, Map.of());

    Network {
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
    }

    static Network of(String subject, List<ObjectNode> statements) {
        Map<String, ObjectNode> byRecord = new LinkedHashMap<>();
        statements.forEach(statement ->
                byRecord.put(statement.path("recordId").stringValueOpt().orElse(""), statement));
        return new Network(subject, byRecord);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** The latest day for which something is declared. */
    Optional<LocalDate> lastDate() {
        return statements.values().stream()
                .flatMap(statement -> statement.path("statementDate").stringValueOpt().stream())
                .flatMap(text -> Dates.day(text).stream())
                .max(LocalDate::compareTo);
    }

    List<ObjectNode> ofType(String recordType) {
        return statements.values().stream()
                .filter(statement -> recordType.equals(
                        statement.path("recordType").stringValueOpt().orElse("")))
                .toList();
    }
}
