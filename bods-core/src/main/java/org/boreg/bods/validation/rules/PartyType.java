package org.boreg.bods.validation.rules;

import tools.jackson.databind.JsonNode;

/** What kind of person or entity a statement describes, by the codes of the standard. */
final class PartyType {

    private PartyType() {}

    /** Empty where no type is given that can be read. */
    static String ofPerson(JsonNode details) {
        String type = Fields.text(details, "personType");
        return type == null ? "" : type;
    }

    /** Empty where no type is given that can be read. It became a part of an object in BODS 0.4. */
    static String ofEntity(JsonNode details) {
        JsonNode type = details.path("entityType");
        JsonNode code = type.isObject() ? type.path("type") : type;
        return code.isString() ? code.stringValue() : "";
    }

    /** Whether it is a person or entity of which it is said that it is not told who it is, or not known. */
    static boolean isUnspecified(String type) {
        return switch (type) {
            case "anonymousPerson", "unknownPerson", "anonymousEntity", "unknownEntity" -> true;
            default -> false;
        };
    }
}
