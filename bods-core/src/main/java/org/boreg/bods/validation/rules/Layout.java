package org.boreg.bods.validation.rules;

import org.boreg.bods.model.BodsVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where in a statement its parts lie: BODS 0.4 moved what is said of a party or relationship into {@code recordDetails}. */
enum Layout {
    FLAT("", "statementType", "entityStatement", "personStatement", "ownershipOrControlStatement"),
    RECORDS("/recordDetails", "recordType", "entity", "person", "relationship");

    private final String prefix;
    private final String typeField;
    private final String entity;
    private final String person;
    private final String relationship;

    Layout(String prefix, String typeField, String entity, String person, String relationship) {
        this.prefix = prefix;
        this.typeField = typeField;
        this.entity = entity;
        this.person = person;
        this.relationship = relationship;
    }

    static Layout of(BodsVersion version) {
        return version == BodsVersion.V0_4 ? RECORDS : FLAT;
    }

    boolean isEntity(ObjectNode statement) {
        return entity.equals(type(statement));
    }

    boolean isPerson(ObjectNode statement) {
        return person.equals(type(statement));
    }

    boolean isRelationship(ObjectNode statement) {
        return relationship.equals(type(statement));
    }

    /** Whether it is one of the three kinds of statement there are. */
    boolean isKnown(ObjectNode statement) {
        String type = type(statement);
        return entity.equals(type) || person.equals(type) || relationship.equals(type);
    }

    /** What holds the fields of the party or relationship; it may be anything, also missing. */
    JsonNode details(ObjectNode statement) {
        return this == FLAT ? statement : statement.path("recordDetails");
    }

    /** Pointer into the statement to what a pointer into the details points to. */
    String at(String pointerIntoDetails) {
        return prefix + pointerIntoDetails;
    }

    private @Nullable String type(ObjectNode statement) {
        return Fields.text(statement, typeField);
    }
}
