package org.boreg.bods.model;

/** Where in its life a record is, by what its latest statement says. Codes of the BODS 0.4 codelist of this name. */
public enum RecordStatus implements Code {
    NEW,
    UPDATED,
    CLOSED
}
