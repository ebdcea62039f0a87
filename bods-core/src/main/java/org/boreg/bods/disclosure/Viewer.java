package org.boreg.bods.disclosure;

/** Who asks. */
public enum Viewer {
    PUBLIC,
    OPERATOR
}
