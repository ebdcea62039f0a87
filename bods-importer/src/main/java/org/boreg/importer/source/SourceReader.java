package org.boreg.importer.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads one file of a source, record by record, in bounded memory. What is wrong with a record becomes findings; broken I/O is an exception.
 * The same file gives the same statements, byte for byte, whenever and wherever it is read.
 */
public interface SourceReader extends Closeable {

    /** The next record; empty at the end. */
    Optional<SourceRecord> next() throws IOException;

    /** Of the file as it lies on the disk, so far. */
    long bytesRead();

    /** Of the file as it lies on the disk. */
    long bytesTotal();
}
