package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed between two days in who owns a company.
 *
 * @param changes of each party at the top of chains whose position differs, in the order of the later answer, those who left last
 * @param begun links in force on the later day and not on the earlier
 * @param ended links in force on the earlier day and not on the later
 */
public record Difference(List<Change> changes, List<Link> begun, List<Link> ended) {

    /** What a party had on the earlier day and what it had on the later. */
    public record Change(Party party, Position before, Position after) {}

    public Difference {
        changes = List.copyOf(changes);
        begun = List.copyOf(begun);
        ended = List.copyOf(ended);
    }

    /** Both days are asked by one regime. */
    public static Difference between(LocalDate earlier, LocalDate later, History history, Regime regime) {
        Neighbourhood then = history.on(earlier);
        Neighbourhood now = history.on(later);
        return new Difference(
                changes(tops(then, earlier, regime), tops(now, later, regime)),
                missing(inForce(now, later), inForce(then, earlier)),
                missing(inForce(then, earlier), inForce(now, later)));
    }

    private static Map<String, Owner> tops(Neighbourhood neighbourhood, LocalDate date, Regime regime) {
        OwnersAnswer answer = Owners.of(neighbourhood, new OwnersQuestion(date, regime, 0));
        Map<String, Owner> tops = new LinkedHashMap<>();
        answer.owners().forEach(owner -> tops.put(owner.party().id(), owner));
        answer.others().forEach(owner -> tops.put(owner.party().id(), owner));
        return tops;
    }

    private static List<Change> changes(Map<String, Owner> before, Map<String, Owner> after) {
        Map<String, Owner> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        all.forEach((id, owner) -> {
            Change change = new Change(owner.party(), position(before, id), position(after, id));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        });
        return changes;
    }

    private static Position position(Map<String, Owner> owners, String id) {
        Owner owner = owners.get(id);
        return owner == null
                ? Position.NONE
                : new Position(owner.shares(), owner.votes(), owner.control(), owner.certainty());
    }

    private static List<Link> inForce(Neighbourhood neighbourhood, LocalDate date) {
        return neighbourhood.links().stream()
                .filter(link -> link.inForceOn(date))
                .toList();
    }

    private static List<Link> missing(Collection<Link> from, Collection<Link> in) {
        Set<Link> there = new HashSet<>(in);
        return from.stream().filter(link -> !there.contains(link)).distinct().toList();
    }
}
