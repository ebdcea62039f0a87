package org.boreg.graph.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an import before it reads its first statement.
 *
 * @param source what the sender calls it
 * @param format what the files are in
 * @param optionsJson how it was asked for, as a JSON object
 * @param startedBy who asked for it; null where nobody is known
 * @param files in the order in which they are read
 */
public record ImportBeginning(
        String id,
        String source,
        String format,
        String optionsJson,
        @Nullable String startedBy,
        List<File> files) {

    /**
     * One file.
     *
     * @param bytes as it lies on the disk
     * @param sha256 in hexadecimal, of the file as it lies on the disk
     */
    public record File(String name, long bytes, String sha256) {}

    public ImportBeginning {
        files = List.copyOf(files);
    }

    /** One of which only is known what the sender calls it. */
    public static ImportBeginning of(String id, String source) {
        return new ImportBeginning(id, source, "bods", "{}", null, List.of());
    }
}
