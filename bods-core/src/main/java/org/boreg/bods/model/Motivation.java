package org.boreg.bods.model;

/** Why an annotation was made. Codes of the BODS 0.4 codelist of this name. */
public enum Motivation implements Code {
    COMMENTING,
    CORRECTING,
    IDENTIFYING,
    LINKING,
    TRANSFORMATION
}
