package org.boreg.bods.validation;

/** Which part of a validation is wanted. */
public enum Scope {
    /** The schema, the rules for each statement and those for all together. */
    EVERYTHING,
    /** The JSON Schema of the standard alone. */
    SCHEMA,
    /** All but the JSON Schema. */
    CHECKS
}
