package org.boreg.service.questions;

import java.time.LocalDate;

/** What was asked about is not in the register, or not for this viewer. The message says so to the person who asked. */
public final class NotInRegister extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotInRegister(String message) {
        super(message);
    }

    public static NotInRegister party(String id) {
        return new NotInRegister(
                "The register has no party with the id, identifier or recordId \"%s\".".formatted(cut(id)));
    }

    static NotInRegister partyBy(String id, LocalDate knownAt) {
        return new NotInRegister("Nothing was published about \"%s\" by %s.".formatted(cut(id), knownAt));
    }

    static NotInRegister statement(String id) {
        return new NotInRegister("The register has no statement with the statementId \"%s\".".formatted(cut(id)));
    }

    static NotInRegister record(String id) {
        return new NotInRegister("The register has no record with the recordId \"%s\".".formatted(cut(id)));
    }

    static NotInRegister importOf(String id) {
        return new NotInRegister("The register has no import with the id \"%s\".".formatted(cut(id)));
    }

    public static NotInRegister upload(String id) {
        return new NotInRegister("No file is expected under the id \"%s\".".formatted(cut(id)));
    }

    public static NotInRegister rejectsOf(String importId) {
        return new NotInRegister("Nothing is kept that the import \"%s\" did not take.".formatted(cut(importId)));
    }

    public static NotInRegister discrepancy(String id) {
        return new NotInRegister("There is no report of a discrepancy with the id \"%s\".".formatted(cut(id)));
    }

    public static NotInRegister key(String id) {
        return new NotInRegister("The register has no key with the id \"%s\".".formatted(cut(id)));
    }

    public static NotInRegister application(String id) {
        return new NotInRegister(
                "The register has no application with the id \"%s\" and this claim.".formatted(cut(id)));
    }

    static NotInRegister act(String id) {
        return new NotInRegister("The register has no act with the id \"%s\".".formatted(cut(id)));
    }

    private static String cut(String id) {
        return id.length() <= 200 ? id : id.substring(0, 200) + "...";
    }
}
