package org.boreg.bods.model;

/** A finer kind of entity; which of them goes with which {@link EntityType} is for validation to say. Codes of the BODS 0.4 codelist of this name. */
public enum EntitySubtype implements Code {
    GOVERNMENT_DEPARTMENT,
    STATE_AGENCY,
    OTHER,
    TRUST,
    NOMINATION
}
