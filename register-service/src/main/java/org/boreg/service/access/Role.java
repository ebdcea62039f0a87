package org.boreg.service.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.boreg.bods.disclosure.Viewer;

/** What somebody with a key or a token is to the register. Whoever has neither is the public. */
public enum Role {
    /** Was found to have a legitimate interest (Directive (EU) 2024/1640, art. 12): sees more than the public, for a time. */
    LEGITIMATE_INTEREST(Viewer.LEGITIMATE_INTEREST),
    /** Has to know its customers (Regulation (EU) 2024/1624, art. 3), and to report where the register is wrong (art. 24). */
    OBLIGED_ENTITY(Viewer.OBLIGED_ENTITY),
    /** Declares for its own companies, and for no other. */
    FILER(Viewer.PUBLIC),
    /** Competent authority (Directive (EU) 2024/1640, art. 11): sees all, and nobody it searches for learns of it. */
    AUTHORITY(Viewer.AUTHORITY),
    /** Keeps the register: imports, reviews, decides. */
    REGULATOR(Viewer.OPERATOR),
    /** Runs the register: all that the regulator may, and keys. */
    OPERATOR(Viewer.OPERATOR);

    private final Viewer viewer;

    Role(Viewer viewer) {
        this.viewer = viewer;
    }

    /** As it is written in keys, tokens and commands, such as {@code obliged-entity}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of this code; empty where there is none. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** How much somebody of this role sees. */
    public Viewer viewer() {
        return viewer;
    }
}
