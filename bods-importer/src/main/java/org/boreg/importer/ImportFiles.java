package org.boreg.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which files a person means who names files and folders. */
public final class ImportFiles {

    private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson", ".gz", ".zip");

    /**
     * The files themselves, and of each folder the files in it that can hold statements by their names, in order.
     *
     * @throws IOException when one is not there, or a folder holds no such file; its message names it
     */
    public static List<Path> expand(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path + ": there is no such file");
            }
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(ImportFiles::canHoldStatements)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new NoSuchFileException(
                        folder + ": no file in this folder ends in " + String.join(", ", ENDINGS));
            }
            return files;
        }
    }

    private static boolean canHoldStatements(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private ImportFiles() {}
}
