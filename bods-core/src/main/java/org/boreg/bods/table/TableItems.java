package org.boreg.bods.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What tables have to say, one after another. */
public interface TableItems extends Closeable {

    /**
     * Null after the last one.
     *
     * @throws IOException where a table cannot be read on
     */
    @Nullable
    TableItem next() throws IOException;

    /** How many statements there were so far, with those that could not be read. */
    long count();
}
