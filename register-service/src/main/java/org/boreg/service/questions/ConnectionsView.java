package org.boreg.service.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.boreg.bods.ownership.Connection;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.Connected;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.jspecify.annotations.Nullable;

/**
 * How two parties are connected through ownership and control.
 *
 * @param from the party that was asked about
 * @param to the other one
 * @param asOf the day of which it was asked
 * @param knownAt the day whose knowledge the answer rests on
 * @param connections all shortest ones, then the alternatives, by length; empty where there is none
 * @param parties everybody in a connection, and the two, by id
 * @param capped whether there are, or may be, more of those that were asked for
 * @param complete false when there was too much around the two to look at all of it, so that shorter connections may be missing
 */
public record ConnectionsView(
        OwnerParty from,
        OwnerParty to,
        LocalDate asOf,
        LocalDate knownAt,
        int alternatives,
        double hubPenalty,
        List<ConnectionView> connections,
        Map<String, OwnerParty> parties,
        boolean capped,
        boolean complete) {

    /**
     * @param parties ids, from the one party to the other
     * @param length how many hops it has, and what its hubs add
     * @param hops what connects each party to the next
     */
    public record ConnectionView(List<String> parties, double length, List<HopView> hops) {}

    /**
     * One link, whichever way the connection passes it.
     *
     * @param owner id of the party that has the interests
     * @param owned id of the entity that it has them in
     * @param interests the kinds of interest in force, as codes of BODS 0.4
     * @param evidence the statements that carry it
     */
    public record HopView(String owner, String owned, List<String> interests, List<HopEvidence> evidence) {}

    /**
     * What a statement says of a hop.
     *
     * @param statementDate the day for which it is stated
     * @param source where the statement has it from; null where it does not say
     * @param declared its interests
     */
    public record HopEvidence(
            String statementId,
            String statementDate,
            @Nullable String source,
            List<InterestView> declared) {}

    static ConnectionsView of(
            String one, String other, Connected connected, ConnectionsRequest request, Moment moment) {
        Map<String, OwnerParty> parties =
                OwnersReading.parties(connected.parties().keySet(), connected.parties());
        return new ConnectionsView(
                named(one, parties),
                named(other, parties),
                moment.asOf(),
                moment.knownAt(),
                request.alternatives(),
                request.hubPenalty(),
                connected.connections().found().stream()
                        .map(ConnectionsView::connection)
                        .toList(),
                parties,
                connected.connections().capped(),
                connected.complete());
    }

    /** A party can merge into another while the graph is read. */
    private static OwnerParty named(String id, Map<String, OwnerParty> parties) {
        OwnerParty party = parties.get(id);
        if (party == null) {
            throw NotInRegister.party(id);
        }
        return party;
    }

    private static ConnectionView connection(Connection connection) {
        return new ConnectionView(
                connection.parties(),
                OwnersReading.rounded(connection.cost()),
                connection.hops().stream().map(ConnectionsView::hop).toList());
    }

    private static HopView hop(Connection.Hop hop) {
        return new HopView(
                hop.owner(),
                hop.owned(),
                OwnersReading.codes(hop.interests()),
                hop.evidence().stream().map(ConnectionsView::evidence).toList());
    }

    private static HopEvidence evidence(Link link) {
        return new HopEvidence(
                link.statementId(),
                link.statementDate().toString(),
                link.source(),
                link.interests().stream().map(InterestView::of).toList());
    }
}
