package org.boreg.localneo4j.child;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The chunks of rows as they come from the parent: those of nodes, an end, those of relationships, an end. Safe for many threads. */
final class RowStream {

    private final DataInputStream in;
    private int section;

    RowStream(DataInputStream in) {
        this.in = in;
    }

    /**
     * The next chunk of a section; null at its end.
     *
     * @param of 0 for nodes, 1 for relationships
     * @throws EOFException when the parent went away in the middle
     */
    synchronized byte @Nullable [] next(int of) throws IOException {
        if (section > of) {
            return null;
        }
        int length = in.readInt();
        if (length == 0) {
            section++;
            return null;
        }
        byte[] chunk = new byte[length];
        in.readFully(chunk);
        return chunk;
    }
}
