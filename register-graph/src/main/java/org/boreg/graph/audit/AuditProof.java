package org.boreg.graph.audit;

import java.util.ArrayList;
import java.util.List;
import org.boreg.graph.audit.AuditVerdict.Fault;
import org.jspecify.annotations.Nullable;

/** Takes the entries of a log one by one, and finds what is not as it was written. */
final class AuditProof {

    private static final int MOST_FAULTS = 20;

    private final AuditEnd end;
    private final @Nullable AuditEnd noted;
    private final List<Fault> faults = new ArrayList<>();

    private long entries;
    private long found;
    private long last;
    private String previous = AuditEntry.BEGINNING;
    private boolean hasMetNoted;

    AuditProof(AuditEnd end, @Nullable AuditEnd noted) {
        this.end = end;
        this.noted = noted;
        this.hasMetNoted = noted == null || noted.number() == 0;
    }

    void next(AuditEntry entry) {
        entries++;
        if (entry.number() != last + 1) {
            fault(last + 1, "Entries from %d to %d are missing.".formatted(last + 1, entry.number() - 1));
        } else if (!entry.previous().equals(previous)) {
            fault(entry.number(), "It does not follow from the entry before it: one of the two was replaced.");
        }
        if (!entry.isIntact()) {
            fault(entry.number(), "It was changed after it was written.");
        }
        if (noted != null && entry.number() == noted.number()) {
            hasMetNoted = true;
            if (!entry.hash().equals(noted.hash())) {
                fault(entry.number(), "It is not the entry that was noted as the end.");
            }
        }
        last = entry.number();
        previous = entry.hash();
    }

    AuditVerdict verdict() {
        if (last < end.number()) {
            fault(last + 1, "Entries from %d to %d are missing.".formatted(last + 1, end.number()));
        } else if (!previous.equals(end.hash())) {
            fault(last, "The log does not end as it says.");
        }
        if (!hasMetNoted && noted != null) {
            fault(noted.number(), "The entry that was noted as the end is not there.");
        }
        return new AuditVerdict(found == 0, entries, end.toString(), faults, found);
    }

    private void fault(long number, String message) {
        found++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(number, message));
        }
    }
}
