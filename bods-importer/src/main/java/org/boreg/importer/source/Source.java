package org.boreg.importer.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.Finding;

/**
 * One edition of a source: any number of files that are parts of one whole and are read one after another. The same files in the same order
 * give the same statements, byte for byte.
 */
public interface Source extends Closeable {

    /**
     * Reads the next part. Close its reader before opening another one.
     *
     * @throws IOException when the file cannot be opened; its message names it
     */
    SourceReader open(Path file) throws IOException;

    /** What can be said only once all parts were read, such as that the source counts more records than there were. */
    List<Finding> findingsAtEnd();

    /** With what the recordIds of all that this source says begin; empty where it has no editions that are all that it has. */
    default Optional<String> recordIds() {
        return Optional.empty();
    }

    /** Whether the source itself says that all of an edition was read. */
    default boolean isWhole() {
        return false;
    }
}
