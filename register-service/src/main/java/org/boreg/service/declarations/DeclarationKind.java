package org.boreg.service.declarations;

import java.util.Locale;

/** What a declaration does to what the register has of its subject. */
public enum DeclarationKind {
    /** The register has nothing that was declared about the subject. */
    FIRST,
    /** Says anew who owns the subject; whoever it does not name any more is out. */
    CHANGE,
    /** Puts right what the declaration before it said, for the same date. */
    CORRECTION,
    /** Says that nothing has changed. */
    CONFIRMATION,
    /** Ends what is declared about the subject. */
    CLOSING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
