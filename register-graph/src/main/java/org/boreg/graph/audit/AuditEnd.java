package org.boreg.graph.audit;

import java.util.Optional;

/**
 * Where the log ends: whoever notes it elsewhere can later prove that nothing before it was changed, by the operator neither.
 *
 * @param number of the last entry; 0 where there is none
 * @param hash of the last entry
 */
public record AuditEnd(long number, String hash) {

    static final AuditEnd OF_NOTHING = new AuditEnd(0, AuditEntry.BEGINNING);

    /** Of {@code NUMBER:HASH}, as {@link #toString()} writes it; empty where it is not that. */
    public static Optional<AuditEnd> parse(String text) {
        return text.matches("[0-9]{1,18}:[0-9a-f]{64}")
                ? Optional.of(new AuditEnd(
                        Long.parseLong(text.substring(0, text.indexOf(':'))), text.substring(text.indexOf(':') + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
