package org.boreg.service.web.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.boreg.service.questions.ConnectionsView;
import org.boreg.service.questions.ConnectionsView.ConnectionView;
import org.boreg.service.questions.ConnectionsView.HopView;
import org.boreg.service.questions.OwnersView.OwnerParty;

/**
 * A connection as the page tells it.
 *
 * @param isShortest whether none is shorter
 * @param first the party that it begins with
 */
record ConnectionLine(boolean isShortest, OwnerParty first, List<Step> steps) {

    /**
     * @param isDownwards whether it goes from who holds to what is held
     * @param next the party that it leads to
     */
    record Step(boolean isDownwards, OwnerParty next, OwnerParty owner, OwnerParty owned, HopView hop) {}

    static List<ConnectionLine> of(ConnectionsView view) {
        double shortest = view.connections().stream()
                .mapToDouble(ConnectionView::length)
                .min()
                .orElse(0);
        return view.connections().stream()
                .map(connection -> of(connection, connection.length() == shortest, view))
                .toList();
    }

    private static ConnectionLine of(ConnectionView connection, boolean isShortest, ConnectionsView view) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < connection.hops().size(); i++) {
            HopView hop = connection.hops().get(i);
            steps.add(new Step(
                    hop.owner().equals(connection.parties().get(i)),
                    party(connection.parties().get(i + 1), view),
                    party(hop.owner(), view),
                    party(hop.owned(), view),
                    hop));
        }
        return new ConnectionLine(isShortest, party(connection.parties().get(0), view), steps);
    }

    private static OwnerParty party(String id, ConnectionsView view) {
        return Objects.requireNonNull(view.parties().get(id), "Everybody in a connection is among the parties");
    }
}
