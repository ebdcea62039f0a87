package org.boreg.localneo4j;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process, not mistaken for a later one that got the same number.
 *
 * @param started empty where the system does not tell; then the number has to do
 */
record ProcessId(long pid, Optional<Instant> started) {
    /** The system counts from its boot, and where it puts its boot moves a little as its clock is set. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), process.info().startInstant());
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::startedAsRecorded)
                .isPresent();
    }

    private boolean startedAsRecorded(ProcessHandle process) {
        Optional<Instant> actual = process.info().startInstant();
        return started.isEmpty()
                || actual.isEmpty()
                || Duration.between(started.get(), actual.get()).abs().compareTo(CLOCK_SLACK) <= 0;
    }
}
