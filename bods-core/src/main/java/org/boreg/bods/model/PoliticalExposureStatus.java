package org.boreg.bods.model;

/** Whether a person is a politically exposed person (PEP). Codes of the BODS 0.4 codelist of this name. */
public enum PoliticalExposureStatus implements Code {
    IS_PEP,
    IS_NOT_PEP,
    UNKNOWN
}
