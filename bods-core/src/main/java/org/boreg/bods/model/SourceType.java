package org.boreg.bods.model;

/** Where information comes from. Codes of the BODS 0.4 codelist of this name. */
public enum SourceType implements Code {
    SELF_DECLARATION,
    OFFICIAL_REGISTER,
    THIRD_PARTY,
    PRIMARY_RESEARCH,
    VERIFIED
}
