package org.boreg.importer.source.gleif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the text of a column belongs in a record. The names of columns are paths, such as
 * {@code Entity.OtherEntityNames.OtherEntityName.1.type}, in which a number tells items of a list apart.
 */
final class CsvColumn {

    private record Step(String name, String key) {}

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int LONGEST_NUMBER = 4;
    private static final int MOST_STEPS = 20;

    /** Where columns are called otherwise than elements. */
    private static final Map<String, List<String>> SHORT = Map.of(
            "Period", List.of("RelationshipPeriods", "RelationshipPeriod"),
            "Qualifiers", List.of("RelationshipQualifiers", "RelationshipQualifier"),
            "Quantifiers", List.of("RelationshipQuantifiers", "RelationshipQuantifier"));

    private static final Map<String, String> SPELT =
            Map.of("startDate", "StartDate", "endDate", "EndDate", "periodType", "PeriodType", "xmllang", "lang");

    private static final Map<String, String> OF_EXCEPTIONS =
            Map.of("Category", "ExceptionCategory", "Reason", "ExceptionReason", "Reference", "ExceptionReference");

    private final int index;
    private final List<Step> steps;

    private CsvColumn(int index, List<Step> steps) {
        this.index = index;
        this.steps = steps;
    }

    /** The columns that these names are of, so that the first item of a list comes before its second, wherever they stand. */
    static List<CsvColumn> of(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> of(i, names.get(i)))
                .sorted(Comparator.comparing(CsvColumn::key))
                .toList();
    }

    /** Which column of a line it is, from 0. */
    int index() {
        return index;
    }

    private String key() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).key();
    }

    private static CsvColumn of(int index, String column) {
        List<Step> steps = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        for (String part : column.strip().split("\\.", MOST_STEPS)) {
            if (NUMBER.matcher(part).matches() && !steps.isEmpty()) {
                Step last = steps.remove(steps.size() - 1);
                key.append('#')
                        .append("0".repeat(LONGEST_NUMBER - part.length()))
                        .append(part);
                steps.add(new Step(last.name(), key.toString()));
            } else {
                for (String name : names(part, column)) {
                    key.append('.').append(name);
                    steps.add(new Step(name, key.toString()));
                }
            }
        }
        return new CsvColumn(index, List.copyOf(steps));
    }

    /** @param filled the fields of this record that other columns have made */
    Fields in(Fields record, Map<String, Fields> filled) {
        Fields field = record;
        for (Step step : steps) {
            Fields parent = field;
            field = filled.computeIfAbsent(step.key(), missing -> parent.add(step.name()));
        }
        return field;
    }

    private static List<String> names(String part, String column) {
        if (column.startsWith("Exception.")) {
            return part.equals("Exception") ? List.of() : List.of(OF_EXCEPTIONS.getOrDefault(part, part));
        }
        return column.startsWith("Relationship.") && SHORT.containsKey(part)
                ? SHORT.get(part)
                : List.of(SPELT.getOrDefault(part, part));
    }
}
