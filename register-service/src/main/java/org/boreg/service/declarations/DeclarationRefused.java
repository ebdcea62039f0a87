package org.boreg.service.declarations;

import java.util.List;

/** A declaration that cannot be had or treated so. The message says why, to whoever asked. */
public final class DeclarationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, for programs. */
    public enum Reason {
        /** There is no such declaration, or not for this caller. */
        NOT_THERE,
        /** This caller does not declare for this company, or is not one who reviews. */
        NOT_YOURS,
        /** What was sent is no declaration. */
        UNREADABLE,
        /** More was sent than a declaration may have. */
        TOO_LARGE,
        /** In the state that it is in, this is not done. */
        NOT_NOW,
        /** Somebody has changed it since it was read. */
        CHANGED_SINCE,
        /** Another declaration was sent under the same key. */
        KEY_USED,
        /** There are errors in it, which the findings tell. */
        HAS_ERRORS
    }

    private final Reason reason;
    private final transient List<FieldFinding> findings;

    private DeclarationRefused(Reason reason, String message, List<FieldFinding> findings) {
        super(message);
        this.reason = reason;
        this.findings = findings;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with what was sent; empty where that is not why. */
    public List<FieldFinding> findings() {
        return findings;
    }

    static DeclarationRefused notThere(String id) {
        String shown = id.length() <= 100 ? id : id.substring(0, 100) + "...";
        return because(Reason.NOT_THERE, "There is no declaration \"%s\".".formatted(shown));
    }

    static DeclarationRefused notNow(String message) {
        return because(Reason.NOT_NOW, message);
    }

    static DeclarationRefused because(Reason reason, String message) {
        return new DeclarationRefused(reason, message, List.of());
    }

    static DeclarationRefused errors(String message, List<FieldFinding> findings) {
        return new DeclarationRefused(Reason.HAS_ERRORS, message, List.copyOf(findings));
    }
}
