package org.boreg.bods.disclosure;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement as one viewer may see it.
 *
 * @param statement a copy, which the caller may change
 * @param hidden JSON Pointers (RFC 6901) into the statement as it was published, of what was left out or shortened. A field that the
 *     standard does not have is {@code *}, since its very name may tell something; so these can be shown to the viewer
 */
public record Redacted(ObjectNode statement, List<String> hidden) {

    public Redacted {
        hidden = List.copyOf(hidden);
    }

    /** Whether the viewer sees all that was published. */
    public boolean isComplete() {
        return hidden.isEmpty();
    }
}
