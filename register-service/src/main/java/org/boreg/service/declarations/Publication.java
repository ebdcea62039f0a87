package org.boreg.service.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The statements that a declaration becomes.
 *
 * @param subject recordId of the subject
 * @param lines in the order in which they are published: whoever is named before what names them
 * @param records of each part of the draft, by its key, the record that it has
 * @param persons which record each person has, by a sealed mark: so that a protected one is known again
 */
record Publication(String subject, List<Line> lines, Map<String, String> records, Map<String, String> persons) {

    Publication {
        lines = List.copyOf(lines);
        records = Map.copyOf(records);
        persons = Map.copyOf(persons);
    }

    /**
     * One statement.
     *
     * @param part what of the draft it says; null for one that closes what the draft does not name any more
     * @param changedOn days of the changes that it tells of; none where it says what its record says already
     */
    record Line(ObjectNode statement, Draft.@Nullable Part part, Set<LocalDate> changedOn) {

        Line {
            changedOn = Set.copyOf(changedOn);
        }

        boolean closes() {
            return part == null;
        }
    }
}
