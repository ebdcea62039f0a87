package org.boreg.bods.validation.rules;

import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.model.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the statements of a version keep what they say. In BODS 0.4 it is in {@code recordDetails}; before, it was in the statement
 * itself.
 */
enum Layout {
    FLAT("statementType", "entityStatement", "personStatement", "ownershipOrControlStatement", ""),
    RECORDS("recordType", "entity", "person", "relationship", "/recordDetails");

    private final String typeField;
    private final String entity;
    private final String person;
    private final String relationship;
    private final String pointer;

    Layout(String typeField, String entity, String person, String relationship, String pointer) {
        this.typeField = typeField;
        this.entity = entity;
        this.person = person;
        this.relationship = relationship;
        this.pointer = pointer;
    }

    static Layout of(BodsVersion version) {
        return version.compareTo(BodsVersion.V0_4) < 0 ? FLAT : RECORDS;
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

    /** Null where it is none of the kinds of statement that there are. */
    @Nullable
    RecordType kind(ObjectNode statement) {
        String type = type(statement);
        if (entity.equals(type)) {
            return RecordType.ENTITY;
        }
        if (person.equals(type)) {
            return RecordType.PERSON;
        }
        return relationship.equals(type) ? RecordType.RELATIONSHIP : null;
    }

    /** What the statement says of an entity, a person or a relationship; missing where that is no object. */
    JsonNode details(ObjectNode statement) {
        if (this == FLAT) {
            return statement;
        }
        JsonNode details = statement.path("recordDetails");
        return details.isObject() ? details : MissingNode.getInstance();
    }

    /** JSON Pointer to the details, or to a field in them: {@code at("/interests")}. */
    String at(String pointerInDetails) {
        return pointer + pointerInDetails;
    }

    private String type(ObjectNode statement) {
        return statement.path(typeField).asString("");
    }
}
