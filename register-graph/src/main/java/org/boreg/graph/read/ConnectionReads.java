package org.boreg.graph.read;

import java.util.Set;
import java.util.TreeSet;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.ownership.Connection;
import org.boreg.bods.ownership.ConnectionsQuestion;
import org.boreg.bods.series.Moment;
import org.neo4j.driver.Driver;

/** How two parties are connected through ownership and control, in either direction, as far as it is disclosed to whoever asks. */
public final class ConnectionReads {

    private final DeclaredEdges edges;
    private final PartiesThen parties;

    public ConnectionReads(Driver driver, Disclosure disclosure) {
        GraphQuery graph = new GraphQuery(driver);
        this.edges = new DeclaredEdges(graph, disclosure);
        this.parties = new PartiesThen(graph, disclosure);
    }

    /**
     * Looks around both parties, level by level, until no connection that is still unseen can be among those asked for.
     *
     * @param one party id
     * @param other another party's id
     * @param question whose day is that of the moment
     */
    public Connected between(
            String one, String other, ConnectionsQuestion question, Moment moment, NeighbourhoodLimits limits) {
        Meeting meeting = new Meeting(one, other, question, moment);
        Allowance allowance = new Allowance(limits);
        while (!meeting.isSettled() && allowance.mayGoOn()) {
            meeting.widen(edges, allowance);
        }
        Set<String> named = new TreeSet<>(Set.of(one, other));
        meeting.connections().found().stream().map(Connection::parties).forEach(named::addAll);
        return new Connected(meeting.connections(), parties.of(named, moment), meeting.isSettled());
    }
}
