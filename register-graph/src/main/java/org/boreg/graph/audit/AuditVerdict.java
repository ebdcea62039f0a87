package org.boreg.graph.audit;

import java.util.List;

/**
 * Whether the log is what was written.
 *
 * @param isIntact whether nothing was found
 * @param entries how many were looked at
 * @param end to be noted elsewhere, for the next time
 * @param faults the first of what was found, in the order of the log
 * @param allFaults how many were found
 */
public record AuditVerdict(boolean isIntact, long entries, String end, List<Fault> faults, long allFaults) {

    public AuditVerdict {
        faults = List.copyOf(faults);
    }

    /**
     * @param number of the entry at which it was found
     * @param message what was found, in a sentence
     */
    public record Fault(long number, String message) {}
}
