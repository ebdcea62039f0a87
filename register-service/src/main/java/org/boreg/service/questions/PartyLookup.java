package org.boreg.service.questions;

import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.PartySummary;

/** Finds the party that a question is about. */
final class PartyLookup {

    /** The longest id that a statement can have. */
    private static final int LONGEST_ID = 512;

    private final RegisterGraph graph;
    private final Wholeness wholeness;

    PartyLookup(RegisterGraph graph) {
        this.graph = graph;
        this.wholeness = new Wholeness(graph);
    }

    /** @throws RegisterUnavailable while the register is being rebuilt */
    void checkWholeness() {
        wholeness.check();
    }

    /**
     * @param id the party's own, also one that was merged away, {@code SCHEME:identifier} or a recordId
     * @throws NotInRegister when there is none
     * @throws SeveralParties when there is more than one
     */
    PartySummary one(String id, Viewer viewer) {
        wholeness.check();
        List<PartySummary> matches =
                id.length() > LONGEST_ID ? List.of() : graph.parties().find(id, viewer);
        return switch (matches.size()) {
            case 0 -> throw NotInRegister.party(id);
            case 1 -> matches.get(0);
            default -> throw new SeveralParties(id, matches);
        };
    }
}
