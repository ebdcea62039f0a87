package org.boreg.localneo4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A log file that never grows beyond a limit; what is older is kept in one more file of that size, and then forgotten. */
final class BoundedLog {
    private static final int TAIL_LINES = 30;

    private final Path file;
    private final long limit;
    private final Deque<String> tail = new ArrayDeque<>();

    BoundedLog(Path file, long limitBytes) {
        this.file = file;
        this.limit = limitBytes;
    }

    Path file() {
        return file;
    }

    synchronized void append(String line) {
        if (tail.size() == TAIL_LINES) {
            tail.removeFirst();
        }
        tail.addLast(line);
        try {
            write(line + System.lineSeparator());
        } catch (IOException diskFull) {
            // The pipe from Neo4j's JVM must be emptied all the same, or it would block; the tail still has the line.
        }
    }

    /** @return the last lines of this run */
    synchronized List<String> tail() {
        return List.copyOf(tail);
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Files.size(file) + bytes.length > limit) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
