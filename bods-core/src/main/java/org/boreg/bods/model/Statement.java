package org.boreg.bods.model;

/** A claim about an entity, a person or a relationship between two of them, made at one time (BODS 0.4, "Statement"). */
public sealed interface Statement permits EntityStatement, PersonStatement, RelationshipStatement {

    StatementHead head();

    RecordType recordType();

    /** Whether the record is there only to spell out the parts of another, primary one. */
    boolean isComponent();

    default String statementId() {
        return head().statementId();
    }

    default String recordId() {
        return head().recordId();
    }
}
