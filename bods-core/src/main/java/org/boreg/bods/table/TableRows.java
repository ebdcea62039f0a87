package org.boreg.bods.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.boreg.bods.finding.Finding;
import org.jspecify.annotations.Nullable;

/** The rows of one of several tables, in the order of the file. One that fails ends there, so that the others can be read. */
final class TableRows implements Closeable {

    private final TableFile file;
    private final @Nullable InputStream stream;
    private final @Nullable Lines lines;
    private @Nullable Finding fault;
    private long count;
    private boolean ended;

    private TableRows(TableFile file, @Nullable InputStream stream, @Nullable Lines lines, @Nullable Finding fault) {
        this.file = file;
        this.stream = stream;
        this.lines = lines;
        this.fault = fault;
    }

    /** @throws IOException where the disk fails */
    static TableRows open(TableFile file, Header header, TableLimits limits, boolean counted) throws IOException {
        InputStream stream = null;
        try {
            stream = file.open(counted);
            Lines lines = new Lines(stream, header.separator(), limits.statementBytes());
            lines.next();
            return new TableRows(file, stream, lines, null);
        } catch (IOException failure) {
            if (stream != null) {
                stream.close();
            }
            return new TableRows(file, null, null, known(file, failure, 0));
        }
    }

    /** Null after the last one. */
    @Nullable
    Line next() throws IOException {
        if (ended || lines == null) {
            return null;
        }
        try {
            Line line = lines.next();
            ended = line == null;
            count += ended ? 0 : 1;
            return line;
        } catch (IOException failure) {
            ended = true;
            fault = known(file, failure, count);
            return null;
        }
    }

    /** What was wrong with the file, once; null where nothing was. */
    @Nullable
    Finding takeFault() {
        Finding known = fault;
        fault = null;
        return known;
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }

    private static Finding known(TableFile file, IOException failure, long count) throws IOException {
        Finding known = file.finding(failure, count);
        if (known == null) {
            throw failure;
        }
        return known;
    }
}
