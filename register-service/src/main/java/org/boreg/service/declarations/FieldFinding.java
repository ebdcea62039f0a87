package org.boreg.service.declarations;

import java.util.Locale;
import org.boreg.bods.finding.Severity;

/**
 * Something about a field of a declaration.
 *
 * @param code tells this kind of finding from others; one of the catalogue of findings, or one that begins with {@code form.} or
 *     {@code declaration.}
 * @param severity {@code error} keeps the declaration from being submitted; {@code warning} and {@code info} do not
 * @param pointer JSON Pointer into what the filer has sent; empty for the whole of it
 * @param message what is wrong and what is expected, in plain words
 */
public record FieldFinding(String code, String severity, String pointer, String message) {

    static FieldFinding of(String code, Severity severity, String pointer, String message) {
        return new FieldFinding(code, severity.name().toLowerCase(Locale.ROOT), pointer, message);
    }

    boolean isError() {
        return severity.equals("error");
    }
}
