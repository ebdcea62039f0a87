package org.boreg.bods.version;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement that is being upgraded.
 *
 * @param details those of the record, as far as they are done
 */
record Draft(ObjectNode statement, Lineage lineage, ObjectNode details, Notes notes, Moves moves) {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Draft of(ObjectNode statement, Lineage lineage) {
        return new Draft(statement, lineage, NODES.objectNode(), new Notes(), new Moves());
    }

    /** Takes along a field as it is: the publisher's own, or one that every version has. */
    void keep(String field, JsonNode value) {
        details.set(field, value);
    }

    /** Takes along a field of the publisher's own, unless BODS 0.4 means something else by its name. */
    void keepOwn(String field, JsonNode value, boolean isTaken) {
        if (isTaken) {
            notes.lost(pointer(field), value);
        } else {
            keep(field, value);
        }
    }

    /** Upgrades each item of a list; what is no list stays as it is. */
    JsonNode each(JsonNode list, String pointer, PartUpgrade upgrade) {
        if (!(list instanceof ArrayNode)) {
            return list;
        }
        ArrayNode upgraded = NODES.arrayNode(list.size());
        for (int i = 0; i < list.size(); i++) {
            upgraded.add(upgrade.of(list.get(i), pointer + "/" + i, this));
        }
        return upgraded;
    }

    static String pointer(String field) {
        return "/" + escaped(field);
    }

    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /** Makes the new of a part out of the old. */
    @FunctionalInterface
    interface PartUpgrade {

        /** @param pointer into the statement as it came */
        JsonNode of(JsonNode part, String pointer, Draft draft);
    }
}
