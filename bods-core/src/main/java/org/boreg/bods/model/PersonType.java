package org.boreg.bods.model;

/** Whether a natural person is known, or why not. Codes of the BODS 0.4 codelist of this name. */
public enum PersonType implements Code {
    ANONYMOUS_PERSON,
    UNKNOWN_PERSON,
    KNOWN_PERSON
}
