package org.boreg.bods.validation.rules;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the identifiers of a person or an entity.
 *
 * @param json whatever is in it
 * @param index its position in the list
 */
record PartyIdentifier(ObjectNode statement, Layout layout, ObjectNode json, int index) {

    @Nullable
    String id() {
        return Fields.filledText(json, "id");
    }

    @Nullable
    String scheme() {
        return Fields.filledText(json, "scheme");
    }

    @Nullable
    String schemeName() {
        return Fields.filledText(json, "schemeName");
    }

    JsonNode field(String name) {
        return json.path(name);
    }

    /** Its scheme as a reader knows it: the code, or else the name; as a message shows it. */
    String shownScheme() {
        String scheme = scheme();
        String name = scheme == null ? schemeName() : scheme;
        return name == null ? "?" : Fields.shown(name);
    }

    String at(String field) {
        return at() + "/" + field;
    }

    String at() {
        return layout.at("/identifiers/" + index);
    }
}
