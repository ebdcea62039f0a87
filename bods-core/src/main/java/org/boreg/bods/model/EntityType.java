package org.boreg.bods.model;

/** What kind of body an entity is. Codes of the BODS 0.4 codelist of this name. */
public enum EntityType implements Code {
    REGISTERED_ENTITY,
    LEGAL_ENTITY,
    ARRANGEMENT,
    ANONYMOUS_ENTITY,
    UNKNOWN_ENTITY,
    STATE,
    STATE_BODY
}
