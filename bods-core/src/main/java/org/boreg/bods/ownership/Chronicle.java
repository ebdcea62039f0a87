package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.boreg.bods.ownership.Timeline.Period;
import org.boreg.bods.ownership.Turnover.Day;
import org.jspecify.annotations.Nullable;

/**
 * How what parties have in a company changed, told from the latest day back: whoever stops in the middle has told the latest part whole.
 */
public final class Chronicle {

    private static final Comparator<Period> LEAST_FIRST =
            Comparator.comparing(Chronicle::lastDay).thenComparing(Chronicle::least);

    /** Owners of the latest day first, then those who were it until the day nearest to it, the greater stake first. */
    private static final Comparator<Timeline> LATEST_FIRST =
            Comparator.comparing(Chronicle::lastOwned, LEAST_FIRST).reversed().thenComparing(Timeline::party);

    private final History history;
    private final Regime regime;

    /** Null for everybody at the top of a chain. */
    private final @Nullable String only;

    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, Deque<Period>> periods = new LinkedHashMap<>();
    private final NavigableMap<LocalDate, Turnover> turnovers = new TreeMap<>();
    private @Nullable Day earliest;

    private Chronicle(@Nullable String only, History history, Regime regime) {
        this.only = only;
        this.history = history;
        this.regime = regime;
    }

    /** Of one party, also one that others stand behind. */
    public static Chronicle of(String party, History history, Regime regime) {
        Chronicle chronicle = new Chronicle(party, history, regime);
        chronicle.periods.put(party, new ArrayDeque<>());
        return chronicle;
    }

    /** Of everybody who is at the top of a chain on some day. */
    public static Chronicle ofEverybody(History history, Regime regime) {
        return new Chronicle(null, history, regime);
    }

    /**
     * Tells of a day. Between it and the one that was told before nothing may have changed.
     *
     * @throws IllegalArgumentException when the day is not before the one that was told before
     */
    public void add(LocalDate date) {
        if (earliest != null && !date.isBefore(earliest.date())) {
            throw new IllegalArgumentException(
                    "Days are told backwards: " + date + " is not before " + earliest.date());
        }
        Day day = new Day(date, history.on(date));
        day.there().parties().forEach(parties::putIfAbsent);
        Map<String, Position> positions = positions(day);
        positions.keySet().forEach(party -> periods.computeIfAbsent(party, id -> nothingSoFar()));
        periods.forEach((party, told) -> tell(told, date, positions.getOrDefault(party, Position.NONE)));
        if (earliest != null) {
            turnovers.put(earliest.date(), Turnover.between(day, earliest, history));
        }
        earliest = day;
    }

    /** Says that the earliest day told of is the first of all: what was there on it began on it. */
    public void end() {
        if (earliest != null) {
            turnovers.put(earliest.date(), Turnover.beginning(earliest));
        }
    }

    private Map<String, Position> positions(Day day) {
        return only == null
                ? Owners.positions(day.there(), day.date(), regime)
                : Owners.positions(Set.of(only), day.there(), day.date(), regime);
    }

    /** Of a party that is met only now: on all later days it had nothing. */
    private Deque<Period> nothingSoFar() {
        Deque<Period> periods = new ArrayDeque<>();
        if (earliest != null) {
            periods.add(new Period(earliest.date(), null, Position.NONE));
        }
        return periods;
    }

    private static void tell(Deque<Period> told, LocalDate date, Position position) {
        Period next = told.peekFirst();
        if (next != null && next.position().isLike(position)) {
            told.removeFirst();
            told.addFirst(new Period(date, next.until(), next.position()));
        } else {
            told.addFirst(new Period(date, next == null ? null : next.from(), position));
        }
    }

    /** Of the one party that was asked for, or else of everybody. */
    public List<Timeline> timelines() {
        return periods.entrySet().stream()
                .map(told -> new Timeline(told.getKey(), List.copyOf(told.getValue())))
                .toList();
    }

    /** Of those who are beneficial owners on some day. */
    public List<Timeline> ofOwners() {
        return timelines().stream()
                .filter(timeline -> timeline.periods().stream().anyMatch(Chronicle::isOwners))
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** By the day on which it began and ended, for each day but the earliest, and for that one if it is the first of all. */
    public NavigableMap<LocalDate, Turnover> turnovers() {
        return turnovers;
    }

    /** Everybody who was met, by id, as on the latest day. */
    public Map<String, Party> parties() {
        return parties;
    }

    private static boolean isOwners(Period period) {
        return period.position().owner() != Certainty.NONE;
    }

    private static Period lastOwned(Timeline timeline) {
        return timeline.periods().stream()
                .filter(Chronicle::isOwners)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static LocalDate lastDay(Period period) {
        return period.until() == null ? LocalDate.MAX : period.until();
    }

    private static double least(Period period) {
        return Math.max(
                period.position().shares().min(), period.position().votes().min());
    }
}
