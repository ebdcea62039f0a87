package org.boreg.bods.validation.schema;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Which branch of a {@code oneOf} is meant, told by the code in a field, as the reference validator does it: by
 * {@code statementType}, or by what the schema names as {@code oneOfEnumSelectorField}.
 *
 * @param byCode the position of the branch
 * @param codes all of them, in the order of the schema
 */
record Branches(String field, Map<String, Integer> byCode, ArrayNode codes) {

    /** Null where no field tells the branches apart. */
    static @Nullable Branches of(JsonNode branches, JsonNode schema, SchemaDocument document) {
        String field = schema.path("oneOfEnumSelectorField").asString("statementType");
        Map<String, Integer> byCode = new HashMap<>();
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < branches.size(); i++) {
            JsonNode ofBranch = target(branches.path(i), document)
                    .path("properties")
                    .path(field)
                    .path("enum");
            if (ofBranch.isEmpty()) {
                return null;
            }
            for (String code : ScreenCompiler.names(ofBranch)) {
                byCode.putIfAbsent(code, i);
                all.add(code);
            }
        }
        return new Branches(field, Map.copyOf(byCode), all);
    }

    private static JsonNode target(JsonNode branch, SchemaDocument document) {
        return branch.has("$ref") ? document.resolve(branch.path("$ref").asString("")) : branch;
    }
}
