package org.boreg.graph.write;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that runs an import, as the register keeps it: the next one on the same machine knows by it at once that an import was
 * killed, and need not wait until nobody has heard of it for a while.
 *
 * @param machine its name; empty where it has none
 * @param startedMillis since 1970; 0 where the system does not tell
 */
record ImportProcess(String machine, long pid, long startedMillis) {

    /** The system counts from its boot, and where it puts its boot moves a little as its clock is set. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    static ImportProcess current() {
        ProcessHandle here = ProcessHandle.current();
        return new ImportProcess(machineName(), here.pid(), started(here));
    }

    /** @return empty where the text is none that this release wrote */
    static Optional<ImportProcess> parse(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length == 3
                    ? Optional.of(new ImportProcess(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    String text() {
        return "%d %d %s".formatted(pid, startedMillis, machine);
    }

    /** False where it lives, and where that cannot be known from here. */
    boolean isGone() {
        return !machine.isEmpty()
                && machine.equals(machineName())
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(this::isThisOne)
                        .isEmpty();
    }

    /**
     * Whether it is this one. A process imports the same files once at a time: where it begins again, the register was away when it broke off, and
     * could not be told.
     */
    boolean isOurs() {
        return machine.equals(machineName())
                && pid == ProcessHandle.current().pid()
                && isThisOne(ProcessHandle.current());
    }

    private boolean isThisOne(ProcessHandle process) {
        long actual = started(process);
        return actual == 0 || startedMillis == 0 || Math.abs(actual - startedMillis) <= CLOCK_SLACK.toMillis();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '-');
        } catch (UnknownHostException nameless) {
            return "";
        }
    }
}
