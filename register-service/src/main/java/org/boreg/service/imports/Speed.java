package org.boreg.service.imports;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast an import was of late. Safe for one that tells and many that ask. */
final class Speed {

    private static final long WINDOW = Duration.ofSeconds(60).toNanos();
    private static final double NANOS = 1e9;

    private final Deque<Mark> marks = new ArrayDeque<>();

    private record Mark(long nanos, long statements, long bytes) {}

    synchronized void at(long nanos, long statements, long bytes) {
        marks.addLast(new Mark(nanos, statements, bytes));
        while (marks.size() > 2 && nanos - marks.getFirst().nanos > WINDOW) {
            marks.removeFirst();
        }
    }

    /** Null while it cannot be told. */
    synchronized @Nullable Long statementsPerSecond() {
        return marks.size() < 2
                ? null
                : Math.round((marks.getLast().statements - marks.getFirst().statements) / seconds());
    }

    /** How long so many bytes take; null while it cannot be told. */
    synchronized @Nullable Long secondsFor(long bytes) {
        if (marks.size() < 2 || marks.getLast().bytes <= marks.getFirst().bytes) {
            return null;
        }
        return Math.round(bytes / ((marks.getLast().bytes - marks.getFirst().bytes) / seconds()));
    }

    private double seconds() {
        return Math.max(1, marks.getLast().nanos - marks.getFirst().nanos) / NANOS;
    }
}
