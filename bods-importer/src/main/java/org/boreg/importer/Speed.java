package org.boreg.importer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How fast an import was of late. Safe for one that tells and many that ask. */
public final class Speed {

    private static final long WINDOW = Duration.ofSeconds(60).toNanos();
    private static final double NANOS = 1e9;

    private final Deque<Mark> marks = new ArrayDeque<>();

    private record Mark(long nanos, long statements, long bytes) {}

    /** @param nanos by {@link System#nanoTime} */
    public synchronized void at(long nanos, long statements, long bytes) {
        marks.addLast(new Mark(nanos, statements, bytes));
        while (marks.size() > 2 && nanos - marks.getFirst().nanos > WINDOW) {
            marks.removeFirst();
        }
    }

    /** Null while it cannot be told. */
    public synchronized @Nullable Long statementsPerSecond() {
        return marks.size() < 2
                ? null
                : Math.round((marks.getLast().statements - marks.getFirst().statements) / seconds());
    }

    /** How long so many bytes take; null while it cannot be told. */
    public synchronized @Nullable Long secondsFor(long bytes) {
        if (marks.size() < 2 || marks.getLast().bytes <= marks.getFirst().bytes) {
            return null;
        }
        return Math.round(bytes / ((marks.getLast().bytes - marks.getFirst().bytes) / seconds()));
    }

    /** For a person: how many statements a second, and how long so many bytes take; empty while that cannot be told. */
    public synchronized String words(long bytesLeft) {
        Long rate = statementsPerSecond();
        Long left = secondsFor(bytesLeft);
        return (rate == null ? "" : String.format(Locale.ROOT, ", %,d/s", rate))
                + (left == null
                        ? ""
                        : String.format(Locale.ROOT, ", %d:%02d:%02d left", left / 3600, left / 60 % 60, left % 60));
    }

    private double seconds() {
        return Math.max(1, marks.getLast().nanos - marks.getFirst().nanos) / NANOS;
    }
}
