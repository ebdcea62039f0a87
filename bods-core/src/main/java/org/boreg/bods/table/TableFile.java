package org.boreg.bods.table;

import java.io.IOException;
import java.io.InputStream;
import org.boreg.bods.finding.Finding;
import org.jspecify.annotations.Nullable;

/** A file that may be one of several tables. It can be read more than once. */
public interface TableFile {

    /** For findings. */
    String name();

    /**
     * Its bytes from the first on, unpacked and without a byte order mark.
     *
     * @param counted whether this is the time that counts as reading it
     * @throws IOException where it cannot be opened
     */
    InputStream open(boolean counted) throws IOException;

    /**
     * What is wrong with the file that it failed for; null where it is the disk that failed.
     *
     * @param count how many rows were read before
     */
    @Nullable
    Finding finding(IOException failure, long count);
}
