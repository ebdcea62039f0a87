package org.boreg.bods.disclosure;

/** Who is looking. */
public enum Viewer {
    /** Anybody: sees what the law lets a register say of a natural person to everybody. */
    PUBLIC,
    /** Whoever runs the register: sees all. */
    OPERATOR
}
