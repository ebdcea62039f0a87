package org.boreg.bods.version;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Upgrades what a statement says about a relationship. */
final class RelationshipDetails {

    static void take(String field, JsonNode value, Draft draft) {
        String pointer = Draft.pointer(field);
        switch (field) {
            case "subject", "interestedParty" -> party(field, value, draft);
            case "componentStatementIDs" -> components(value, pointer, draft);
            case "interests" -> draft.keep(field, draft.each(value, pointer, Interests::interest));
            case "componentRecords" -> draft.keepOwn(field, value, true);
            default -> draft.keep(field, value);
        }
    }

    private static void party(String field, JsonNode party, Draft draft) {
        String pointer = Draft.pointer(field);
        if (!(party instanceof ObjectNode object)) {
            draft.keep(field, party);
            return;
        }
        String reference = Parties.statementId(party)
                .map(id -> draft.lineage().recordId(id))
                .orElse(null);
        String used = used(object, reference);
        if (reference != null) {
            draft.details().put(field, reference);
        } else if (used.equals(Parties.UNSPECIFIED)) {
            draft.keep(field, Parts.unspecified(object.path(used), pointer + "/" + used, draft));
        } else {
            draft.notes().unknown(pointer, field);
        }
        draft.moves().moved(pointer + "/" + used, "/recordDetails" + pointer);
        object.properties().stream()
                .filter(part -> !part.getKey().equals(used))
                .forEach(part -> draft.notes().lost(pointer + Draft.pointer(part.getKey()), part.getValue()));
    }

    private static String used(ObjectNode party, @org.jspecify.annotations.Nullable String reference) {
        if (reference == null) {
            return party.path(Parties.UNSPECIFIED).isObject() ? Parties.UNSPECIFIED : "";
        }
        return party.path(Parties.PERSON).isString() ? Parties.PERSON : Parties.ENTITY;
    }

    /** The records of a component are not its own: it has none (BODS 0.4, relationship record, isComponent). */
    private static void components(JsonNode value, String pointer, Draft draft) {
        if (!(value instanceof ArrayNode list)) {
            draft.notes().lost(pointer, value);
            return;
        }
        ArrayNode records = draft.details().putArray("componentRecords");
        draft.moves().moved(pointer, "/recordDetails/componentRecords");
        if (Parties.isComponent(draft.statement())) {
            if (!list.isEmpty()) {
                draft.notes().lost(pointer, value);
            }
            return;
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isString()) {
                draft.notes().lost(pointer + "/" + i, list.get(i));
                continue;
            }
            String recordId = draft.lineage().recordId(list.get(i).stringValue());
            if (named.add(recordId)) {
                draft.moves().moved(pointer + "/" + i, "/recordDetails/componentRecords/" + records.size());
                records.add(StringNode.valueOf(recordId));
            }
        }
    }

    private RelationshipDetails() {}
}
