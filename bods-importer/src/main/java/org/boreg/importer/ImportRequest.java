package org.boreg.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.boreg.graph.write.ImportBeginning;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param importId under which the register keeps how it went
 * @param source what the sender calls it: the names of the files
 * @param files in the order in which they are read
 * @param startedBy who wants it; null where nobody is known
 * @param mayGoOn whether it goes on with an import of the same files that was broken off, under the id of that one, where there is one
 */
public record ImportRequest(
        String importId,
        String source,
        List<Path> files,
        ImportOptions options,
        @Nullable String startedBy,
        boolean mayGoOn) {

    public ImportRequest {
        files = List.copyOf(files);
    }

    /** Statements as they are, wanted by nobody in particular. */
    public ImportRequest(String importId, String source, List<Path> files) {
        this(importId, source, files, ImportOptions.USUAL, null, false);
    }

    /** A new import of these files, named after them. */
    public static ImportRequest of(List<Path> files) {
        return of(files, ImportOptions.USUAL, null);
    }

    /** An import of these files, named after them; it goes on with one of the same files that was broken off. */
    public static ImportRequest of(List<Path> files, ImportOptions options, @Nullable String startedBy) {
        String first = files.isEmpty() ? "" : files.get(0).getFileName().toString();
        String source = files.size() > 1 ? first + " and %d more".formatted(files.size() - 1) : first;
        return new ImportRequest(UUID.randomUUID().toString(), source, files, options, startedBy, true);
    }

    ImportBeginning beginning(String id, List<ImportBeginning.File> sent) {
        return new ImportBeginning(id, source, options.format(), options.json(), startedBy, sent);
    }
}
