package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.model.DirectOrIndirect;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * What of the links above a company began and what ended between two days. A statement that only repeats what its record said before
 * begins and ends nothing. Of a link that holds on both days, only what differs is listed.
 *
 * @param begun links with those of their interests that are in force on the later day and were not on the earlier
 * @param ended links with those of their interests that were in force on the earlier day and are not on the later
 */
public record Turnover(List<Link> begun, List<Link> ended) {

    public Turnover {
        begun = List.copyOf(begun);
        ended = List.copyOf(ended);
    }

    /** What leads to the subject on one of the days only may be in force on both: then it neither began nor ended. */
    static Turnover between(Day earlier, Day later, History history) {
        return new Turnover(rest(later, earlier, history), rest(earlier, later, history));
    }

    /** All that is there on the first day, when there was nothing before it. */
    static Turnover beginning(Day first) {
        return new Turnover(first.inForce(), List.of());
    }

    /** What was in force on a day. */
    record Day(LocalDate date, Neighbourhood there) {

        List<Link> inForce() {
            return inForce(there.links());
        }

        /** Of these, with no interests but those in force. */
        List<Link> inForce(List<Link> links) {
            return links.stream()
                    .distinct()
                    .filter(link -> link.inForceOn(date))
                    .map(this::inForce)
                    .toList();
        }

        private Link inForce(Link link) {
            return link.interests().stream().allMatch(interest -> interest.inForceOn(date))
                    ? link
                    : link.with(link.interests().stream()
                            .filter(interest -> interest.inForceOn(date))
                            .toList());
        }
    }

    /** What of these links is not among those. Links that are the same on both days, nearly all of them as a rule, cost little. */
    private static List<Link> rest(Day these, Day those, History history) {
        Set<Link> links = new LinkedHashSet<>(these.inForce());
        Set<Link> others = new LinkedHashSet<>(those.inForce());
        links.stream()
                .map(Link::owned)
                .distinct()
                .filter(company -> !those.there.parties().containsKey(company))
                .forEach(company -> others.addAll(those.inForce(history.into(company, those.date))));
        Set<Link> same = new HashSet<>(links);
        same.retainAll(others);
        links.removeAll(same);
        others.removeAll(same);
        Map<Said, Integer> said = new HashMap<>();
        others.stream().flatMap(link -> Said.by(link).stream()).forEach(one -> said.merge(one, 1, Integer::sum));
        return links.stream().flatMap(link -> rest(link, said).stream()).toList();
    }

    private static Optional<Link> rest(Link link, Map<Said, Integer> said) {
        if (link.interests().isEmpty()) {
            return wasSaid(Said.of(link, null), said) ? Optional.empty() : Optional.of(link);
        }
        List<Interest> rest = new ArrayList<>(link.interests());
        rest.removeIf(interest -> wasSaid(Said.of(link, interest), said));
        return rest.isEmpty() ? Optional.empty() : Optional.of(link.with(rest));
    }

    /** What was said twice holds twice, so that each saying stands for one. */
    private static boolean wasSaid(Said one, Map<Said, Integer> said) {
        Integer left = said.computeIfPresent(one, (key, times) -> times - 1);
        return left != null && left >= 0;
    }

    /** What an interest comes to, whichever statement of its record says so. */
    private record Said(
            String owner,
            String owned,
            String recordId,
            boolean nothing,
            @Nullable InterestType type,
            @Nullable DirectOrIndirect directOrIndirect,
            @Nullable ShareRange share) {

        static List<Said> by(Link link) {
            return link.interests().isEmpty()
                    ? List.of(of(link, null))
                    : link.interests().stream()
                            .map(interest -> of(link, interest))
                            .toList();
        }

        /** @param interest null for a relationship that states none */
        static Said of(Link link, @Nullable Interest interest) {
            return new Said(
                    link.owner(),
                    link.owned(),
                    link.recordId(),
                    interest == null,
                    interest == null ? null : interest.type(),
                    interest == null ? null : interest.directOrIndirect(),
                    interest == null || interest.share() == null
                            ? null
                            : interest.share().range());
        }
    }
}
