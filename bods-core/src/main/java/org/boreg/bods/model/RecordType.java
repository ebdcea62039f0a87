package org.boreg.bods.model;

/** What kind of thing a record describes. Codes of the BODS 0.4 codelist of this name. */
public enum RecordType implements Code {
    ENTITY,
    PERSON,
    RELATIONSHIP
}
