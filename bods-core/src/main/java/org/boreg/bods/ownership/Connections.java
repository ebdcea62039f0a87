package org.boreg.bods.ownership;

import java.util.List;

/**
 * How two parties are connected through ownership and control, in either direction.
 *
 * @param found all shortest connections, then the alternatives, by length
 * @param capped whether there are, or may be, more of those that were asked for
 */
public record Connections(List<Connection> found, boolean capped) {

    public Connections {
        found = List.copyOf(found);
    }

    /**
     * @param one party id
     * @param other party id
     * @throws IllegalArgumentException when the network lacks one of the parties, or both are the same
     */
    public static Connections between(String one, String other, Network network, ConnectionsQuestion question) {
        network.party(one);
        network.party(other);
        if (one.equals(other)) {
            throw new IllegalArgumentException("A party is not connected with itself: " + one);
        }
        return new ConnectionSearch(new Web(network, question), one, other).search(question);
    }
}
