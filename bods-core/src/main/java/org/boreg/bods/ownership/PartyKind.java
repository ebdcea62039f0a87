package org.boreg.bods.ownership;

/** What a party is: only a person can be a beneficial owner, only an entity can be owned. */
public enum PartyKind {
    PERSON,
    ENTITY,
    /** An interested party that the declaration does not name, for a stated reason. */
    UNSPECIFIED
}
