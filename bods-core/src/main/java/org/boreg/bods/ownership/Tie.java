package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;

/**
 * All that connects one party to another.
 *
 * @param owner number of the interested party
 * @param owned number of the entity it is interested in
 * @param claims every link between the two
 * @param inForce those of the claims that are in force
 * @param interests the kinds of interest in force
 */
record Tie(int owner, int owned, List<Link> claims, List<Link> inForce, Set<InterestType> interests) {

    static Tie of(int owner, int owned, List<Link> claims, LocalDate asOf) {
        Set<InterestType> interests = EnumSet.noneOf(InterestType.class);
        List<Link> inForce = new ArrayList<>(claims.size());
        for (Link link : claims) {
            if (link.inForceOn(asOf)) {
                inForce.add(link);
            }
            for (Interest interest : link.interests()) {
                if (interest.type() != null && interest.inForceOn(asOf)) {
                    interests.add(interest.type());
                }
            }
        }
        return new Tie(owner, owned, claims, inForce, interests);
    }

    boolean has(InterestType interest) {
        return interests.contains(interest);
    }
}
