package org.boreg.bods.validation.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import tools.jackson.databind.JsonNode;

/**
 * The fields that a version has at a place, in any kind of statement. Lists are passed through: what is in them is at the place
 * of the list.
 */
final class KnownFields {

    private final Map<String, KnownFields> fields = new HashMap<>();

    static KnownFields of(SchemaDocument document) {
        KnownFields known = new KnownFields();
        known.add(document.statement(), document);
        return known;
    }

    private void add(JsonNode schema, SchemaDocument document) {
        if (!schema.isObject()) {
            return;
        }
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            add(document.resolve(reference), document);
        }
        for (String keyword : new String[] {"items", "then", "else"}) {
            add(schema.path(keyword), document);
        }
        for (String keyword : new String[] {"allOf", "anyOf", "oneOf"}) {
            schema.path(keyword).forEach(branch -> add(branch, document));
        }
        schema.path("properties")
                .properties()
                .forEach(field -> fields.computeIfAbsent(field.getKey(), name -> new KnownFields())
                        .add(field.getValue(), document));
    }

    /** Whether there are only known fields in a value, however deep. */
    boolean haveAllOf(JsonNode value) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isObject() && !haveAllOf(value.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return !value.isObject() || haveAllOfObject(value);
    }

    private boolean haveAllOfObject(JsonNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            KnownFields inside = fields.get(field.getKey());
            if (inside == null || field.getValue().isContainer() && !inside.haveAllOf(field.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Names the outermost of the others. */
    void reportOthers(JsonNode value, Consumer<Remark> remarks) {
        reportOthers(value, "", remarks);
    }

    private void reportOthers(JsonNode value, String pointer, Consumer<Remark> remarks) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isObject()) {
                    reportOthers(value.get(i), pointer + "/" + i, remarks);
                }
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String at = pointer + "/" + Wording.escaped(field.getKey());
            KnownFields inside = fields.get(field.getKey());
            if (inside != null) {
                inside.reportOthers(field.getValue(), at, remarks);
            } else {
                remarks.accept(Remark.of(FindingCode.ADDITIONAL_FIELD, at, "field", Wording.shortened(field.getKey())));
            }
        }
    }
}
