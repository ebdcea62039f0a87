package org.boreg.bods.model;

/** What a name of a person is. Codes of the BODS 0.4 codelist of this name. */
public enum NameType implements Code {
    LEGAL,
    TRANSLATION,
    TRANSLITERATION,
    FORMER,
    ALTERNATIVE,
    BIRTH
}
