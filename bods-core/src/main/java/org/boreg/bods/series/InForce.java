package org.boreg.bods.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;

/**
 * What of a record's series is in force at a moment: among the statements known by then, the latest one that speaks about the date
 * decides, for each type of interest by itself.
 */
public final class InForce {

    /** No two statements arrive as one; should they seem to, the answer must not hang on the order in which they are handed in. */
    private static final Comparator<Claim> LATEST_FIRST =
            Comparator.comparing(Claim::order).thenComparing(Claim::statementId).reversed();

    /**
     * What a relationship record says at a moment: one standing for each of its statements that decides about something, the
     * earliest first. Empty when nothing is in force.
     *
     * @param series all claims of one record, in any order
     */
    public static List<Standing> of(List<Claim> series, Moment moment) {
        List<Claim> known = series.stream()
                .filter(claim -> moment.knows(claim.order().publishedOn()))
                .sorted(LATEST_FIRST)
                .toList();
        Map<Claim, List<Interest>> decided = new LinkedHashMap<>();
        for (Optional<InterestType> type : types(known)) {
            known.stream()
                    .filter(claim -> speaks(claim, type, moment))
                    .findFirst()
                    .filter(claim -> !isClosed(claim, moment))
                    .ifPresent(claim -> decide(decided, claim, type, moment));
        }
        known.stream()
                .filter(claim -> speaksOfAnything(claim, moment))
                .findFirst()
                .filter(claim -> !claim.closed() && claim.interests().isEmpty())
                .ifPresent(claim -> decided.put(claim, List.of()));
        return decided.entrySet().stream()
                .map(entry -> new Standing(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Standing::claim, LATEST_FIRST.reversed()))
                .toList();
    }

    /**
     * The version of an entity's or person's details that holds at a moment: the last known one dated on or before it, else the first
     * known one. Empty when none was known.
     */
    public static <T> Optional<T> details(List<T> versions, Function<T, SeriesOrder> order, Moment moment) {
        List<T> known = versions.stream()
                .filter(version -> moment.knows(order.apply(version).publishedOn()))
                .sorted(Comparator.comparing(order))
                .toList();
        return known.stream()
                .filter(version -> moment.reaches(order.apply(version).statedOn()))
                .reduce((earlier, later) -> later)
                .or(() -> known.stream().findFirst());
    }

    private static Set<Optional<InterestType>> types(List<Claim> known) {
        return known.stream()
                .flatMap(claim -> claim.interests().stream())
                .map(interest -> Optional.ofNullable(interest.type()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A dated claim reaches back: one of 2024 that says "since 2020" answers for 2021. */
    private static boolean speaks(Claim claim, Optional<InterestType> type, Moment moment) {
        return moment.reaches(claim.order().statedOn())
                || ofType(claim, type).stream()
                        .anyMatch(interest -> interest.startDate() != null && moment.reaches(interest.startDate()));
    }

    /** A claim that names no interest says that there is some relationship, until a later one says which, even of the past. */
    private static boolean speaksOfAnything(Claim claim, Moment moment) {
        return moment.reaches(claim.order().statedOn())
                || claim.interests().stream()
                        .anyMatch(interest -> interest.startDate() != null && moment.reaches(interest.startDate()));
    }

    private static boolean isClosed(Claim claim, Moment moment) {
        return claim.closed() && moment.reaches(claim.order().statedOn());
    }

    private static void decide(
            Map<Claim, List<Interest>> decided, Claim claim, Optional<InterestType> type, Moment moment) {
        List<Interest> holding = ofType(claim, type).stream()
                .filter(interest -> interest.inForceOn(moment.asOf()))
                .toList();
        if (!holding.isEmpty()) {
            decided.computeIfAbsent(claim, first -> new ArrayList<>()).addAll(holding);
        }
    }

    private static List<Interest> ofType(Claim claim, Optional<InterestType> type) {
        return claim.interests().stream()
                .filter(interest -> Optional.ofNullable(interest.type()).equals(type))
                .toList();
    }

    private InForce() {}
}
