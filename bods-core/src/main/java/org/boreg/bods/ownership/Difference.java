package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.ownership.Turnover.Day;

/**
 * What changed between two days in who owns a company.
 *
 * @param changes of each party whose position differs and that is at the top of a chain on one of the days: the strongest on the later
 *     day first, those who left last
 * @param begun what began, as a {@link Turnover} lists it
 * @param ended what ended, as a {@link Turnover} lists it
 */
public record Difference(List<Change> changes, List<Link> begun, List<Link> ended) {

    private static final Comparator<Position> STRONGEST_FIRST = Comparator.comparing(Position::owner)
            .thenComparingDouble(position -> position.shares().min())
            .thenComparingDouble(position -> position.shares().max())
            .thenComparingDouble(position -> position.votes().min())
            .thenComparingDouble(position -> position.votes().max())
            .thenComparing(Position::control)
            .reversed();

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::after, STRONGEST_FIRST)
            .thenComparing(Change::before, STRONGEST_FIRST)
            .thenComparing(change -> change.party().id());

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
        Map<String, Position> before = new HashMap<>(Owners.positions(then, earlier, regime));
        Map<String, Position> after = new HashMap<>(Owners.positions(now, later, regime));
        Set<String> behindOthersThen = without(after.keySet(), before.keySet());
        Set<String> behindOthersNow = without(before.keySet(), after.keySet());
        before.putAll(Owners.positions(behindOthersThen, then, earlier, regime));
        after.putAll(Owners.positions(behindOthersNow, now, later, regime));
        Map<String, Party> parties = new HashMap<>(then.parties());
        parties.putAll(now.parties());
        Turnover turnover = Turnover.between(new Day(earlier, then), new Day(later, now), history);
        return new Difference(changes(before, after, parties), turnover.begun(), turnover.ended());
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        Set<String> rest = new HashSet<>(these);
        rest.removeAll(those);
        return rest;
    }

    private static List<Change> changes(
            Map<String, Position> before, Map<String, Position> after, Map<String, Party> parties) {
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .map(id -> new Change(
                        Network.party(parties, id),
                        before.getOrDefault(id, Position.NONE),
                        after.getOrDefault(id, Position.NONE)))
                .filter(change -> !change.before().isLike(change.after()))
                .sorted(ORDER)
                .toList();
    }
}
