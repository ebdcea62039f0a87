package org.boreg.graph.read;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.series.Moment;

/** The way down from a party: each company is looked at once, however many chains lead to it. */
final class Descent {

    private final DeclaredEdges edges;
    private final Moment moment;
    private final Allowance allowance;
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<String> met = new LinkedHashSet<>();
    private Set<String> next = Set.of();

    Descent(DeclaredEdges edges, Moment moment, NeighbourhoodLimits limits) {
        this.edges = edges;
        this.moment = moment;
        this.allowance = new Allowance(limits);
    }

    /** @return everybody met: who is below, and who else holds a part of a company there */
    Set<String> from(String partyId) {
        met.add(partyId);
        next = Set.of(partyId);
        while (!next.isEmpty() && allowance.mayGoOn()) {
            next = level(next);
            met.addAll(next);
        }
        Set<String> all = new HashSet<>(met);
        links.forEach(link -> {
            all.add(link.owner());
            all.add(link.owned());
        });
        return all;
    }

    private Set<String> level(Set<String> owners) {
        allowance.startLevel();
        Set<String> companies = new LinkedHashSet<>();
        take(edges.outOf(owners, allowance.atMost())).forEach(link -> companies.add(link.owned()));
        companies.removeAll(met);
        if (!companies.isEmpty() && !allowance.isExceeded()) {
            // What these owners hold in them was just read.
            take(edges.into(companies, owners, allowance.atMost()));
        }
        return companies;
    }

    private List<Link> take(List<DeclaredHolding> declared) {
        List<Link> found = DeclaredEdges.links(allowance.take(declared), moment);
        links.addAll(found);
        return found;
    }

    /** A party can merge into another while the graph is read: its links are then left out, and the answer says it is cut. */
    Network network(Map<String, Party> parties) {
        List<Link> whole = links.stream()
                .filter(link -> parties.containsKey(link.owner()) && parties.containsKey(link.owned()))
                .toList();
        boolean everything = !allowance.isExceeded() && next.isEmpty() && whole.size() == links.size();
        return new Network(parties, whole, everything);
    }
}
