package org.boreg.bods.version;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.model.AddressType;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.EntitySubtype;
import org.boreg.bods.model.EntityType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upgrades what a statement says about an entity. */
final class EntityDetails {

    private static final Set<AddressType> ADDRESS_TYPES =
            EnumSet.of(AddressType.REGISTERED, AddressType.BUSINESS, AddressType.ALTERNATIVE);

    static void take(String field, JsonNode value, Draft draft) {
        String pointer = Draft.pointer(field);
        switch (field) {
            case "entityType" -> draft.keep(field, kind(value, draft));
            case "entitySubtype" -> {
                // Taken along with the type.
                if (!draft.statement().has("entityType") || !(value instanceof ObjectNode)) {
                    draft.notes().lost(pointer, value);
                }
            }
            case "incorporatedInJurisdiction" -> jurisdiction(value, pointer, draft);
            case "jurisdiction" -> draft.keep(field, Parts.country(value, pointer, draft));
            case "missingInfoReason" -> missingInfo(value, pointer, draft);
            case "unspecifiedEntityDetails" -> draft.keep(field, Parts.unspecified(value, pointer, draft));
            case "foundingDate", "dissolutionDate" -> draft.keep(field, Parts.date(value, pointer, draft));
            case "addresses" ->
                draft.keep(
                        field,
                        draft.each(
                                value,
                                pointer,
                                (address, at, same) -> Parts.address(address, at, ADDRESS_TYPES, draft)));
            case "formedByStatute" -> draft.keep(field, statute(value, pointer, draft));
            case "publicListing" -> draft.keep(field, listing(value, pointer, draft));
            default -> draft.keep(field, value);
        }
    }

    private static JsonNode kind(JsonNode type, Draft draft) {
        if (!type.isString()) {
            return type;
        }
        ObjectNode kind = Draft.NODES.objectNode().set("type", type);
        draft.moves().moved("/entityType", "/recordDetails/entityType/type");
        if (draft.statement().path("entitySubtype") instanceof ObjectNode subtype) {
            draft.moves().moved("/entitySubtype", "/recordDetails/entityType");
            subtype.properties().forEach(field -> subtype(field.getKey(), field.getValue(), kind, draft));
        }
        return kind;
    }

    private static void subtype(String field, JsonNode value, ObjectNode kind, Draft draft) {
        String pointer = "/entitySubtype" + Draft.pointer(field);
        switch (field) {
            case "generalCategory" -> {
                draft.moves().moved(pointer, "/recordDetails/entityType/subtype");
                subtypeOf(kind.path("type").stringValue(), value)
                        .ifPresentOrElse(
                                subtype -> kind.put("subtype", subtype.code()),
                                () -> draft.notes().lost(pointer, value));
            }
            case "localTerm" -> {
                draft.moves().moved(pointer, "/recordDetails/entityType/details");
                kind.set("details", value);
            }
            default -> draft.notes().lost(pointer, value);
        }
    }

    /** Categories are written as {@code stateBody-stateAgency}; one of another type than the entity's says nothing that 0.4 can say. */
    private static Optional<EntitySubtype> subtypeOf(String type, JsonNode category) {
        String prefix = EntityType.STATE_BODY.code() + "-";
        String text = category.asString("");
        return type.equals(EntityType.STATE_BODY.code()) && text.startsWith(prefix)
                ? Code.of(EntitySubtype.class, text.substring(prefix.length()))
                : Optional.empty();
    }

    private static void jurisdiction(JsonNode value, String pointer, Draft draft) {
        if (draft.statement().has("jurisdiction")) {
            draft.notes().lost(pointer, value);
        } else {
            draft.moves().moved(pointer, "/recordDetails/jurisdiction");
            draft.keep("jurisdiction", Parts.country(value, pointer, draft));
        }
    }

    private static void missingInfo(JsonNode value, String pointer, Draft draft) {
        if (draft.statement().has("unspecifiedEntityDetails")) {
            draft.notes().lost(pointer, value);
        } else {
            draft.moves().moved(pointer, "/recordDetails/unspecifiedEntityDetails");
            draft.keep("unspecifiedEntityDetails", Parts.missingInfo(value, pointer, draft));
        }
    }

    private static JsonNode statute(JsonNode statute, String pointer, Draft draft) {
        if (!(statute instanceof ObjectNode object) || !object.has("date")) {
            return statute;
        }
        ObjectNode upgraded = object.deepCopy();
        upgraded.set("date", Parts.date(object.path("date"), pointer + "/date", draft));
        return upgraded;
    }

    /** Until 0.3 the addresses of filings could be any texts. */
    private static JsonNode listing(JsonNode listing, String pointer, Draft draft) {
        draft.each(listing.path("companyFilingsURLs"), pointer + "/companyFilingsURLs", Parts::uri);
        return listing;
    }

    private EntityDetails() {}
}
