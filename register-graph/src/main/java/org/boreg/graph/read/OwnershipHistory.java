package org.boreg.graph.read;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.boreg.bods.ownership.History;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.series.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An entity and all that was ever above it, kept in memory, so that every day can be asked of without the graph. For one thread; days are
 * asked of fastest in their order, forwards or backwards.
 */
final class OwnershipHistory implements History {

    private final String subject;
    private final LocalDate knownAt;
    private final Map<String, Collection<Series>> into = new HashMap<>();
    private final Map<String, Life> parties;
    private final boolean complete;
    private final SortedSet<LocalDate> dates = new TreeSet<>();

    /**
     * @param declared all that was known by then, whether in force on some day or not
     * @param parties by id, the subject among them; whatever names another is left out
     * @param complete whether nothing is missing
     */
    OwnershipHistory(
            String subject,
            LocalDate knownAt,
            Collection<DeclaredHolding> declared,
            Map<String, Life> parties,
            boolean complete) {
        this.subject = subject;
        this.knownAt = knownAt;
        this.parties = parties;
        this.complete = complete;
        for (List<DeclaredHolding> record : DeclaredHolding.byPairAndRecord(declared)) {
            Series series = new Series(record);
            into.computeIfAbsent(record.get(0).owned(), id -> new ArrayList<>()).add(series);
            dates.addAll(series.days);
        }
        parties.values().forEach(life -> dates.addAll(life.turningDays()));
    }

    @Override
    public SortedSet<LocalDate> dates() {
        return dates;
    }

    @Override
    public Neighbourhood on(LocalDate date) {
        Party of = parties.get(subject).on(date);
        Map<String, Party> met = new HashMap<>(Map.of(subject, of));
        List<Link> links = new ArrayList<>();
        if (of.kind() != PartyKind.ENTITY) {
            return nobodys(of);
        }
        Deque<String> next = new ArrayDeque<>(met.keySet());
        while (!next.isEmpty()) {
            for (Link link : into(next.remove(), date)) {
                links.add(link);
                if (met.putIfAbsent(link.owner(), parties.get(link.owner()).on(date)) == null) {
                    next.add(link.owner());
                }
            }
        }
        return new Neighbourhood(of, met, links, complete);
    }

    @Override
    public List<Link> into(String company, LocalDate date) {
        return into.getOrDefault(company, List.of()).stream()
                .flatMap(series -> series.on(date).stream())
                .toList();
    }

    /** What was no entity on the day had no owners on it. */
    private Neighbourhood nobodys(Party of) {
        Party entity = Party.entity(of.id(), null, of.name());
        return new Neighbourhood(entity, Map.of(of.id(), entity), List.of(), complete);
    }

    /** All that one record says of the same two parties. What of it is in force changes only on its own days. */
    private final class Series {

        private final List<DeclaredHolding> declared;
        private final NavigableSet<LocalDate> days;
        private @Nullable LocalDate since;
        private List<Link> links = List.of();

        Series(List<DeclaredHolding> declared) {
            this.declared = declared;
            this.days = new TreeSet<>(History.datesOf(
                    declared.stream().map(DeclaredEdges::wholeLink).toList()));
        }

        List<Link> on(LocalDate date) {
            LocalDate day = days.floor(date);
            if (day == null) {
                return List.of();
            }
            if (!day.equals(since)) {
                links = DeclaredEdges.links(declared, new Moment(day, knownAt));
                since = day;
            }
            return links;
        }
    }
}
