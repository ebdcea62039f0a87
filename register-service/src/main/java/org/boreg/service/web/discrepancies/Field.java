package org.boreg.service.web.discrepancies;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A field of a statement that can be said to be wrong.
 *
 * @param pointer JSON Pointer into the statement
 * @param words what it is called and says, cut where that is long
 */
record Field(String pointer, String words) {

    private static final int MOST = 300;
    private static final int LONGEST = 80;

    /** Those of a statement, in its order; at most some hundred. */
    static List<Field> of(JsonNode statement) {
        List<Field> fields = new ArrayList<>();
        collect("", statement, fields);
        return List.copyOf(fields);
    }

    private static void collect(String pointer, JsonNode value, List<Field> fields) {
        if (fields.size() >= MOST) {
            return;
        }
        if (value.isObject()) {
            value.forEachEntry((name, member) -> collect(pointer + "/" + escaped(name), member, fields));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(pointer + "/" + i, value.get(i), fields);
            }
        } else {
            fields.add(
                    new Field(pointer, cut(pointer.substring(1).replace("/", " › ")) + ": " + cut(value.asString(""))));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
