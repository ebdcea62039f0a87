package org.boreg.service.questions;

import java.util.List;
import org.boreg.graph.read.ChangeCursor;
import org.boreg.graph.read.ChangePage;
import org.jspecify.annotations.Nullable;

/**
 * Changes that follow each other.
 *
 * @param next where to go on, now or when there is more; null where the register has never had a statement
 * @param more whether there is more already
 */
public record ChangesAnswer(
        List<ChangeAnswer> items, @Nullable String next, boolean more) {

    static ChangesAnswer of(ChangePage page, ChangeSight sight) {
        ChangeCursor next = page.next();
        return new ChangesAnswer(
                page.items().stream().map(sight::of).toList(), next == null ? null : next.text(), page.more());
    }
}
