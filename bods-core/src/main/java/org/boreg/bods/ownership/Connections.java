package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;

/**
 * How two parties are connected through ownership and control, in either direction.
 *
 * @param found all shortest connections, then the alternatives, by length
 * @param capped whether there are, or may be, more of those that were asked for
 */
public record Connections(List<Connection> found, boolean capped) {

    /** Directors and the like connect too much to tell anything. */
    private static final Set<InterestType> CONNECTING = connecting();

    public Connections {
        found = List.copyOf(found);
    }

    /**
     * @param one party id
     * @param other party id
     * @throws IllegalArgumentException when the network lacks one of the parties, or both are the same
     */
    public static Connections between(String one, String other, Network network, ConnectionsQuestion question) {
        return between(one, other, network, Map.of(), question);
    }

    /**
     * The same in a network that has not all neighbours of everybody.
     *
     * @param neighbours how many neighbours some parties have, by id, where there may be more than the network shows
     */
    public static Connections between(
            String one, String other, Network network, Map<String, Integer> neighbours, ConnectionsQuestion question) {
        network.party(one);
        network.party(other);
        if (one.equals(other)) {
            throw new IllegalArgumentException("A party is not connected with itself: " + one);
        }
        return new ConnectionSearch(new Web(network, neighbours, question), one, other).search(question);
    }

    /** Whether a link is one of ownership or control on that day. An interest that is not stated may be. */
    public static boolean isConnecting(Link link, LocalDate asOf) {
        return link.interests().isEmpty()
                || link.interests().stream()
                        .filter(interest -> interest.inForceOn(asOf))
                        .map(Interest::type)
                        .anyMatch(type -> type == null || CONNECTING.contains(type));
    }

    private static Set<InterestType> connecting() {
        Set<InterestType> connecting =
                EnumSet.of(InterestType.SHAREHOLDING, InterestType.VOTING_RIGHTS, InterestType.NOMINEE);
        connecting.addAll(Control.CONTROLLING);
        connecting.addAll(Control.PERHAPS_CONTROLLING);
        return connecting;
    }
}
