package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.boreg.bods.model.InterestType;

/**
 * What is in force between the subject and everybody above it. Parties are numbered as they are met on the way up, from 0 for
 * the subject; what no tie in force leads to is left out.
 */
final class Ties {

    static final int SUBJECT = 0;

    private final LocalDate asOf;
    private final Neighbourhood neighbourhood;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<List<Tie>> above = new ArrayList<>();
    private final List<List<Tie>> below = new ArrayList<>();

    Ties(Neighbourhood neighbourhood, LocalDate asOf) {
        this.asOf = asOf;
        this.neighbourhood = neighbourhood;
        Map<String, Map<String, List<Link>>> claims = claimsByOwnedAndOwner(neighbourhood);
        number(neighbourhood.subject().id());
        for (int owned = SUBJECT; owned < parties.size(); owned++) {
            climb(owned, claims.getOrDefault(parties.get(owned).id(), Map.of()));
        }
    }

    /** A link that is handed in twice is one link. */
    private static Map<String, Map<String, List<Link>>> claimsByOwnedAndOwner(Neighbourhood neighbourhood) {
        Map<String, Map<String, List<Link>>> claims = new LinkedHashMap<>();
        for (Link link : new LinkedHashSet<>(neighbourhood.links())) {
            claims.computeIfAbsent(link.owned(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(link.owner(), id -> new ArrayList<>())
                    .add(link);
        }
        return claims;
    }

    private int number(String id) {
        return numbers.computeIfAbsent(id, unmet -> {
            parties.add(neighbourhood.parties().get(id));
            above.add(new ArrayList<>());
            below.add(new ArrayList<>());
            return parties.size() - 1;
        });
    }

    /** Only an entity is owned: whatever is said to lie above a person or an unnamed party is no ownership. */
    private void climb(int owned, Map<String, List<Link>> claimsByOwner) {
        if (parties.get(owned).kind() != PartyKind.ENTITY) {
            return;
        }
        claimsByOwner.forEach((ownerId, claims) -> {
            if (claims.stream().anyMatch(link -> link.inForceOn(asOf))) {
                Tie tie = Tie.of(number(ownerId), owned, claims, asOf);
                above.get(owned).add(tie);
                below.get(tie.owner()).add(tie);
            }
        });
    }

    LocalDate asOf() {
        return asOf;
    }

    int size() {
        return parties.size();
    }

    Party party(int number) {
        return parties.get(number);
    }

    List<Tie> above(int owned) {
        return above.get(owned);
    }

    List<Tie> below(int owner) {
        return below.get(owner);
    }

    /** The ties into this company in which there is an interest of this kind. */
    List<Tie> above(int owned, InterestType interest) {
        return above(owned).stream().filter(tie -> tie.has(interest)).toList();
    }
}
