package org.boreg.bods.json;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The items of a stream, one after another, whatever its form. */
interface Items extends Closeable {

    /**
     * The next item; null after the last one.
     *
     * @throws IOException where the stream fails
     */
    @Nullable
    RawItem next() throws IOException;

    /** How many items there were so far. */
    long count();
}
