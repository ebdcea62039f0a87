package org.boreg.service.web.connections;

import java.util.List;
import org.boreg.graph.read.PartySummary;
import org.boreg.service.questions.PartyAnswer;
import org.jspecify.annotations.Nullable;

/**
 * One of the two of whom it is asked how they are connected.
 *
 * @param typed what somebody wrote
 * @param party who is meant; null where nobody is, or it is not clear who
 * @param choices who may be meant, where it is not clear
 */
record Side(String typed, @Nullable PartyAnswer party, List<PartySummary> choices) {

    static Side unasked() {
        return new Side("", null, List.of());
    }

    static Side of(String typed, PartyAnswer party) {
        return new Side(typed, party, List.of());
    }

    static Side unclear(String typed, List<PartySummary> choices) {
        return new Side(typed, null, choices);
    }

    public boolean isNobody() {
        return !typed.isBlank() && party == null && choices.isEmpty();
    }

    /** Whether it is written as the party's own id, as in the address to cite. */
    boolean isCanonical() {
        return typed.isBlank() || party == null || party.id().equals(typed);
    }
}
