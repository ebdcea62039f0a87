package org.boreg.bods.disclosure;

/** Who is looking, in the order of how much they see. */
public enum Viewer {
    /** Anybody: sees what the law lets a register say of a natural person to everybody. */
    PUBLIC,
    /** Somebody with a legitimate interest (Directive (EU) 2024/1640, art. 12). */
    LEGITIMATE_INTEREST,
    /** Somebody who has to know its customers (Directive (EU) 2024/1640, art. 11). */
    OBLIGED_ENTITY,
    /** A competent authority (Directive (EU) 2024/1640, art. 11). */
    AUTHORITY,
    /** Whoever keeps or runs the register: sees all, also what the register knows of itself. */
    OPERATOR
}
