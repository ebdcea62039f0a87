package org.boreg.importer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.StatementParser;

/** Where an import's statements come from: files, one after another. For one thread. */
interface Feed extends Closeable {

    /**
     * Looks through all files as far as it has to before the first statement is taken.
     *
     * @param goesOn asked every now and then
     * @return how the statements are to be understood
     * @throws IOException when a file cannot be opened or read
     */
    StatementParser lookAhead(BooleanSupplier goesOn) throws IOException;

    /** The files to be read, in order. */
    List<Path> files();

    /**
     * Opens the next file. Close it before the one after it.
     *
     * @throws IOException when it cannot be opened; the message names it
     */
    Reader open(Path file) throws IOException;

    /** What can be said only once all files were read. */
    List<Finding> findingsAtEnd();

    /** Whether the files themselves say that nothing of an edition is missing, once all were read. */
    default boolean isWhole() {
        return false;
    }

    /** Reads one file. */
    interface Reader extends Closeable {

        /** The next that came; empty at the end. */
        Optional<Delivery> next() throws IOException;

        /** Of the file as it lies on the disk, so far. */
        long bytesRead();

        /** Of the file as it lies on the disk. */
        long bytesTotal();
    }
}
