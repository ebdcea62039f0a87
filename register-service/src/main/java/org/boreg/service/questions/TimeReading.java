package org.boreg.service.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.boreg.bods.ownership.Caveat;
import org.boreg.bods.ownership.Chronicle;
import org.boreg.bods.ownership.Difference;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.Position;
import org.boreg.bods.ownership.Timeline;
import org.boreg.bods.ownership.Timeline.Period;
import org.boreg.bods.ownership.Turnover;
import org.boreg.bods.ownership.Words;
import org.boreg.graph.read.PartySummary;
import org.boreg.service.questions.DifferenceAnswer.OwnerChange;
import org.boreg.service.questions.DifferenceAnswer.PositionAnswer;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.WarningView;
import org.boreg.service.questions.TimelineAnswer.DayAnswer;
import org.boreg.service.questions.TimelineAnswer.LinkOverTime;
import org.boreg.service.questions.TimelineAnswer.OwnerOverTime;
import org.boreg.service.questions.TimelineAnswer.PeriodAnswer;
import org.jspecify.annotations.Nullable;

/** What the ownership engine says of how things changed, as it is published: no list of it longer than a bound, and what is cut is said. */
final class TimeReading {

    private static final int MOST_OWNERS = 200;
    private static final int MOST_CHANGES = 1_000;

    /** In all of an answer. */
    private static final int MOST_LINKS = 2_000;

    private final OwnersRequest request;
    private final Party subject;
    private final LocalDate knownAt;
    private final List<Words> cuts;
    private final Locale language;
    private final Set<String> named = new TreeSet<>();
    private int links;

    /**
     * @param cuts what is missing already, in plain words
     * @param language of the sentences, Spanish or else English
     */
    TimeReading(OwnersRequest request, Party subject, LocalDate knownAt, List<Words> cuts, Locale language) {
        this.request = request;
        this.subject = subject;
        this.knownAt = knownAt;
        this.cuts = new ArrayList<>(cuts);
        this.language = language;
    }

    static Words notAllRead(Party subject) {
        return Words.of(
                "Not everything above %s was read: owners may be missing, and shares be greater than shown",
                "No se ha leído todo lo que hay por encima de %s: pueden faltar titulares, y las participaciones ser mayores de lo que se muestra",
                subject.name() == null ? subject.id() : subject.name());
    }

    /**
     * @param owner whose timeline alone it is; null for those of all owners
     * @param told the days that the chronicle tells of
     */
    TimelineAnswer timeline(Chronicle chronicle, @Nullable PartySummary owner, NavigableSet<LocalDate> told) {
        List<OwnerOverTime> owners = some(
                        owner == null ? chronicle.ofOwners() : chronicle.timelines(),
                        MOST_OWNERS,
                        new Words("owners", "titulares"))
                .stream()
                .map(timeline ->
                        new OwnerOverTime(owner(timeline.party(), owner, chronicle.parties()), periods(timeline)))
                .toList();
        List<DayAnswer> days = days(owners, chronicle);
        return new TimelineAnswer(
                OwnersReading.party(subject),
                knownAt,
                request.regime(),
                request.isByThreshold() ? request.threshold() : null,
                request.isByThreshold() ? request.exclusive() : null,
                told.isEmpty() ? null : told.first(),
                owners,
                days,
                named(chronicle.parties()),
                cuts.isEmpty(),
                warnings());
    }

    DifferenceAnswer difference(AskedDays.Days days, Neighbourhood then, Neighbourhood now, Difference difference) {
        List<OwnerChange> changes = some(difference.changes(), MOST_CHANGES, new Words("changes", "cambios")).stream()
                .map(change -> new OwnerChange(
                        OwnersReading.party(change.party()), position(change.before()), position(change.after())))
                .toList();
        List<LinkOverTime> begun = links(difference.begun());
        List<LinkOverTime> ended = links(difference.ended());
        cutLinks(difference.begun().size() + difference.ended().size());
        Map<String, Party> parties = new HashMap<>(then.parties());
        parties.putAll(now.parties());
        return new DifferenceAnswer(
                OwnersReading.party(subject),
                days.from(),
                days.to(),
                knownAt,
                request.regime(),
                request.isByThreshold() ? request.threshold() : null,
                request.isByThreshold() ? request.exclusive() : null,
                changes,
                begun,
                ended,
                named(parties),
                cuts.isEmpty(),
                warnings());
    }

    /** Whoever never was above the subject is known only as a party. */
    private static OwnerParty owner(String id, @Nullable PartySummary asked, Map<String, Party> met) {
        Party party = met.get(id);
        if (party != null || asked == null) {
            return OwnersReading.party(met.get(id));
        }
        String type = asked.type().equals("undeclared") ? "entity" : asked.type();
        return new OwnerParty(asked.id(), type, asked.kind(), asked.name(), List.of());
    }

    /** What it had before it had anything is no period of it. */
    private static List<PeriodAnswer> periods(Timeline timeline) {
        return timeline.periods().stream()
                .dropWhile(period -> period.position().equals(Position.NONE))
                .map(TimeReading::period)
                .toList();
    }

    private static PeriodAnswer period(Period period) {
        Position position = period.position();
        return new PeriodAnswer(
                period.from(),
                period.until(),
                OwnersReading.range(position.shares()),
                OwnersReading.range(position.votes()),
                OwnersReading.word(position.control()),
                OwnersReading.word(position.owner()));
    }

    private static PositionAnswer position(Position position) {
        return new PositionAnswer(
                OwnersReading.range(position.shares()),
                OwnersReading.range(position.votes()),
                OwnersReading.word(position.control()),
                OwnersReading.word(position.owner()));
    }

    private List<DayAnswer> days(List<OwnerOverTime> owners, Chronicle chronicle) {
        Set<LocalDate> turning = new TreeSet<>();
        owners.stream()
                .flatMap(owner -> owner.periods().stream())
                .map(PeriodAnswer::from)
                .forEach(turning::add);
        turning.retainAll(chronicle.turnovers().keySet());
        List<DayAnswer> days = new ArrayList<>();
        int all = 0;
        for (LocalDate day : turning) {
            Turnover turnover = chronicle.turnovers().get(day);
            all += turnover.begun().size() + turnover.ended().size();
            days.add(new DayAnswer(day, links(turnover.begun()), links(turnover.ended())));
        }
        cutLinks(all);
        return days;
    }

    private List<LinkOverTime> links(List<Link> some) {
        List<LinkOverTime> shown =
                some.stream().limit(MOST_LINKS - links).map(this::link).toList();
        links += shown.size();
        return shown;
    }

    private LinkOverTime link(Link link) {
        named.add(link.owner());
        named.add(link.owned());
        return new LinkOverTime(
                link.owner(),
                link.owned(),
                link.recordId(),
                link.statementId(),
                link.statementDate().toString(),
                link.source(),
                link.interests().stream().map(InterestView::of).toList());
    }

    private void cutLinks(int all) {
        if (all > links) {
            cuts.add(Words.of(
                    "Only %,d of %,d links that began or ended are listed",
                    "Solo se enumeran %,d de %,d vínculos que empezaron o terminaron", links, all));
        }
    }

    private <T> List<T> some(List<T> all, int most, Words what) {
        if (all.size() > most) {
            cuts.add(Words.of(
                    "Only the first %,d of %,d %s are listed",
                    "Solo se enumeran los primeros %,d de %,d %s", most, all.size(), what));
        }
        return all.stream().limit(most).toList();
    }

    private Map<String, OwnerParty> named(Map<String, Party> parties) {
        Map<String, OwnerParty> found = new TreeMap<>();
        Stream.concat(named.stream(), Stream.of(subject.id()))
                .filter(parties::containsKey)
                .forEach(id -> found.put(id, OwnersReading.party(parties.get(id))));
        return found;
    }

    private List<WarningView> warnings() {
        return cuts.stream()
                .map(cut -> new WarningView(Caveat.CUT.code(), subject.id(), cut.in(language)))
                .toList();
    }
}
