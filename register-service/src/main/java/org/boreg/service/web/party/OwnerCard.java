package org.boreg.service.web.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.OwnersView.GroundView;
import org.boreg.service.questions.OwnersView.LinkView;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.OwnerView;
import org.boreg.service.questions.OwnersView.PathView;
import org.boreg.service.questions.OwnersView.Range;

/**
 * An owner as the party's page shows it.
 *
 * @param remarks its reasons, without those that the grounds say as well
 * @param chains the ways from the owner down to the party of the page
 */
record OwnerCard(OwnerView owner, List<String> remarks, List<Chain> chains) {

    static OwnerCard of(OwnerView owner, OwnersView answer) {
        return new OwnerCard(
                owner,
                remarks(owner),
                owner.paths().stream()
                        .map(path -> Chain.of(path, answer.parties()))
                        .toList());
    }

    private static List<String> remarks(OwnerView owner) {
        List<String> said = owner.grounds().stream().map(GroundView::text).toList();
        return owner.reasons().stream().filter(reason -> !said.contains(reason)).toList();
    }

    record Chain(Range shares, Range votes, List<Hop> hops) {

        private static Chain of(PathView path, Map<String, OwnerParty> parties) {
            List<Hop> hops = new ArrayList<>();
            for (int i = 0; i < path.links().size(); i++) {
                hops.add(new Hop(
                        parties.get(path.parties().get(i)),
                        path.links().get(i),
                        parties.get(path.parties().get(i + 1))));
            }
            return new Chain(path.shares(), path.votes(), hops);
        }
    }

    /** One link of a chain: who holds what in whom. */
    record Hop(OwnerParty holder, LinkView link, OwnerParty held) {}
}
