package org.boreg.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What to import.
 *
 * @param importId under which the register keeps how it went
 * @param source what the sender calls it: the names of the files
 * @param files in the order in which they are read
 */
public record ImportRequest(String importId, String source, List<Path> files) {

    public ImportRequest {
        files = List.copyOf(files);
    }

    /** A new import of these files, named after them. */
    public static ImportRequest of(List<Path> files) {
        String first = files.isEmpty() ? "" : files.get(0).getFileName().toString();
        String source = files.size() > 1 ? first + " and %d more".formatted(files.size() - 1) : first;
        return new ImportRequest(UUID.randomUUID().toString(), source, files);
    }
}
