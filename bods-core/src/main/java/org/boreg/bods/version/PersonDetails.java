package org.boreg.bods.version;

import java.util.EnumSet;
import java.util.Set;
import org.boreg.bods.model.AddressType;
import org.boreg.bods.model.PoliticalExposureStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Upgrades what a statement says about a person. */
final class PersonDetails {

    private static final Set<AddressType> ADDRESS_TYPES =
            EnumSet.of(AddressType.RESIDENCE, AddressType.SERVICE, AddressType.ALTERNATIVE);

    private static final Set<AddressType> BIRTH = EnumSet.of(AddressType.PLACE_OF_BIRTH);

    static void take(String field, JsonNode value, Draft draft) {
        String pointer = Draft.pointer(field);
        switch (field) {
            case "names" -> draft.keep(field, draft.each(value, pointer, PersonDetails::name));
            case "nationalities", "taxResidencies" -> draft.keep(field, draft.each(value, pointer, Parts::country));
            case "birthDate", "deathDate" -> draft.keep(field, Parts.partialDate(value, pointer, draft));
            case "placeOfBirth" -> draft.keep(field, Parts.address(value, pointer, BIRTH, draft));
            case "addresses" -> addresses(value, pointer, draft);
            case "placeOfResidence" -> residence(value, pointer, draft);
            case "missingInfoReason" -> missingInfo(value, pointer, draft);
            case "unspecifiedPersonDetails" -> draft.keep(field, Parts.unspecified(value, pointer, draft));
            case "pepStatus", "hasPepStatus", "pepStatusDetails" -> {
                // All of them make one field.
                if (!draft.details().has("politicalExposure")) {
                    pep(draft);
                }
            }
            case "politicalExposure" -> exposure(value, pointer, draft);
            default -> draft.keep(field, value);
        }
    }

    /** What 0.4 requires of a person and 0.1 does not. */
    static void complete(Draft draft) {
        if (!draft.details().has("personType")) {
            draft.notes().unknown("", "personType");
        }
    }

    private static JsonNode name(JsonNode name, String pointer, Draft draft) {
        if (!(name instanceof ObjectNode object)) {
            return name;
        }
        if (!object.has("fullName")) {
            draft.notes().unknown(pointer, "fullName");
        }
        JsonNode type = object.path("type");
        JsonNode renamed = OldCodes.renamed(OldCodes.NAME_TYPES, type);
        return type.equals(renamed) ? name : object.deepCopy().set("type", renamed);
    }

    private static void addresses(JsonNode value, String pointer, Draft draft) {
        if (!(value instanceof ArrayNode list)) {
            draft.keep("addresses", value);
            return;
        }
        ArrayNode addresses = addressList(draft);
        for (int i = 0; i < list.size(); i++) {
            String at = pointer + "/" + i;
            boolean isBirth = Parts.addressType(list.get(i))
                    .filter(AddressType.PLACE_OF_BIRTH::equals)
                    .isPresent();
            if (isBirth
                    && !draft.statement().has("placeOfBirth")
                    && !draft.details().has("placeOfBirth")) {
                draft.moves().moved(at, "/recordDetails/placeOfBirth");
                draft.keep("placeOfBirth", Parts.address(list.get(i), at, BIRTH, draft));
            } else {
                draft.moves().moved(at, "/recordDetails/addresses/" + addresses.size());
                addresses.add(Parts.address(list.get(i), at, ADDRESS_TYPES, draft));
            }
        }
    }

    private static void residence(JsonNode value, String pointer, Draft draft) {
        JsonNode others = draft.statement().path("addresses");
        if (!(value instanceof ObjectNode) || !others.isMissingNode() && !others.isArray()) {
            draft.notes().lost(pointer, value);
            return;
        }
        ArrayNode addresses = addressList(draft);
        boolean isOther = Parts.addressType(value)
                .filter(type -> type != AddressType.RESIDENCE)
                .isPresent();
        if (isOther) {
            draft.notes().lost(pointer + "/type", value.path("type"));
        }
        ObjectNode residence = (ObjectNode) Parts.address(value, pointer, EnumSet.allOf(AddressType.class), draft);
        residence.put("type", AddressType.RESIDENCE.code());
        draft.moves().moved(pointer, "/recordDetails/addresses/" + addresses.size());
        addresses.add(residence);
    }

    private static ArrayNode addressList(Draft draft) {
        if (!(draft.details().path("addresses") instanceof ArrayNode)) {
            draft.details().putArray("addresses");
        }
        return (ArrayNode) draft.details().path("addresses");
    }

    private static void missingInfo(JsonNode value, String pointer, Draft draft) {
        if (draft.statement().has("unspecifiedPersonDetails")) {
            draft.notes().lost(pointer, value);
        } else {
            draft.moves().moved(pointer, "/recordDetails/unspecifiedPersonDetails");
            draft.keep("unspecifiedPersonDetails", Parts.missingInfo(value, pointer, draft));
        }
    }

    /** From {@code pepStatus} of 0.1, or {@code hasPepStatus} and {@code pepStatusDetails} of 0.2. */
    private static void pep(Draft draft) {
        ObjectNode statement = draft.statement();
        String field =
                statement.has("pepStatusDetails") || statement.has("hasPepStatus") ? "pepStatusDetails" : "pepStatus";
        JsonNode details = statement.path(field);
        JsonNode flag = statement.path("hasPepStatus");
        if (statement.has("politicalExposure")) {
            for (String old : new String[] {"pepStatus", "hasPepStatus", "pepStatusDetails"}) {
                if (statement.has(old)) {
                    draft.notes().lost(Draft.pointer(old), statement.path(old));
                }
            }
            return;
        }
        if (field.equals("pepStatusDetails") && statement.has("pepStatus")) {
            draft.notes().lost("/pepStatus", statement.path("pepStatus"));
        }
        if (flag.isMissingNode() && details.isArray() && details.isEmpty()) {
            return;
        }
        ObjectNode exposure = draft.details().putObject("politicalExposure");
        draft.moves().moved("/" + field, "/recordDetails/politicalExposure/details");
        draft.moves().moved("/hasPepStatus", "/recordDetails/politicalExposure/status");
        exposure.put("status", status(flag, details).code());
        if (!details.isMissingNode()) {
            exposure.set("details", draft.each(details, "/" + field, PersonDetails::pepDetail));
        }
    }

    /**
     * In 0.2 a person of whom it is not known has the flag false, or none, and says why; since 0.3 there is a status for it.
     */
    private static PoliticalExposureStatus status(JsonNode flag, JsonNode details) {
        if (flag.isBoolean() && flag.booleanValue()) {
            return PoliticalExposureStatus.IS_PEP;
        }
        boolean isMissing = false;
        boolean isStated = false;
        for (JsonNode detail : details) {
            boolean missing = detail.has("missingInfoReason");
            isMissing |= missing;
            isStated |= !missing;
        }
        if (flag.isBoolean()) {
            return isMissing ? PoliticalExposureStatus.UNKNOWN : PoliticalExposureStatus.IS_NOT_PEP;
        }
        return isStated ? PoliticalExposureStatus.IS_PEP : PoliticalExposureStatus.UNKNOWN;
    }

    private static void exposure(JsonNode value, String pointer, Draft draft) {
        if (value instanceof ObjectNode object && object.has("details")) {
            ObjectNode upgraded = object.deepCopy();
            upgraded.set("details", draft.each(object.path("details"), pointer + "/details", PersonDetails::pepDetail));
            draft.keep("politicalExposure", upgraded);
        } else {
            draft.keep("politicalExposure", value);
        }
    }

    private static JsonNode pepDetail(JsonNode detail, String pointer, Draft draft) {
        if (!(detail instanceof ObjectNode object)) {
            return detail;
        }
        ObjectNode upgraded = Draft.NODES.objectNode();
        object.properties().forEach(field -> {
            String at = pointer + Draft.pointer(field.getKey());
            JsonNode value = field.getValue();
            upgraded.set(
                    field.getKey(),
                    switch (field.getKey()) {
                        case "startDate", "endDate" -> Parts.date(value, at, draft);
                        case "jurisdiction" -> Parts.country(value, at, draft);
                        case "source" -> Parts.source(value, at, draft);
                        default -> value;
                    });
        });
        return upgraded;
    }

    private PersonDetails() {}
}
