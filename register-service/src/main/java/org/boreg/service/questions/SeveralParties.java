package org.boreg.service.questions;

import java.util.List;
import org.boreg.graph.read.PartySummary;

/** An id that means several parties: a recordId or identifier that more than one of them carries. */
public final class SeveralParties extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PartySummary> matches;

    SeveralParties(String id, List<PartySummary> matches) {
        super("\"%s\" can mean %d parties. Ask with the id of one of them.".formatted(id, matches.size()));
        this.matches = List.copyOf(matches);
    }

    /** Whom it can mean; at least two. */
    public List<PartySummary> matches() {
        return matches;
    }
}
