package org.boreg.graph.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes that follow each other.
 *
 * @param next where to go on; null where the register has never had a statement
 * @param more whether there is more already
 */
public record ChangePage(List<Change> items, @Nullable ChangeCursor next, boolean more) {

    public ChangePage {
        items = List.copyOf(items);
    }
}
