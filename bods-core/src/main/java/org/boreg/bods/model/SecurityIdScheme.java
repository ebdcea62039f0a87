package org.boreg.bods.model;

/** The scheme of an identifier of a security. Codes of the BODS 0.4 codelist of this name. */
public enum SecurityIdScheme implements Code {
    ISIN,
    FIGI,
    CUSIP,
    CINS
}
