package org.boreg.localneo4j.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Neo4j cannot open a store whose creation was cut off, for example by {@code kill -9} in its first seconds. So a mark says that
 * the store is being created; a start that finds the mark begins anew. Nothing is lost: nobody is told the address before the
 * mark is gone. A store without the mark, such as one restored from a backup, is never touched.
 */
final class FirstStart {
    private final Path mark;

    private FirstStart(Path mark) {
        this.mark = mark;
    }

    static FirstStart prepare(Path home) throws IOException {
        Path mark = home.resolve("being-created");
        if (Files.exists(mark)) {
            deleteAllBut(mark, home);
        } else if (isEmpty(home)) {
            Files.createFile(mark);
        }
        return new FirstStart(mark);
    }

    void succeeded() throws IOException {
        Files.deleteIfExists(mark);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void deleteAllBut(Path mark, Path home) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(home)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            if (!file.equals(mark) && !file.equals(home)) {
                Files.delete(file);
            }
        }
    }
}
