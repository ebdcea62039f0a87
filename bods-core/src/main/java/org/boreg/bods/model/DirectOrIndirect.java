package org.boreg.bods.model;

/** Whether an interest is held directly, or through others; an indirect one is a claim about a total, not a holding. Codes of the BODS 0.4 codelist of this name. */
public enum DirectOrIndirect implements Code {
    DIRECT,
    INDIRECT,
    UNKNOWN
}
