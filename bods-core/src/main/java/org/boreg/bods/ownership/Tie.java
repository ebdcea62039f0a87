package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        claims.stream()
                .map(Link::interests)
                .flatMap(Collection::stream)
                .filter(interest -> interest.inForceOn(asOf))
                .map(interest -> interest.type())
                .filter(Objects::nonNull)
                .forEach(interests::add);
        List<Link> inForce =
                claims.stream().filter(link -> link.inForceOn(asOf)).toList();
        return new Tie(owner, owned, claims, inForce, interests);
    }

    boolean has(InterestType interest) {
        return interests.contains(interest);
    }
}
