package org.boreg.service.questions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.boreg.bods.ownership.Chronicle;
import org.boreg.bods.ownership.Difference;
import org.boreg.bods.ownership.History;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Regime;
import org.boreg.bods.ownership.Words;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.OwnershipReads;
import org.boreg.graph.read.PartySummary;
import org.jspecify.annotations.Nullable;

/** Works out how who owns a company changed, within bounds of days and time. */
final class OwnershipOverTime {

    /** On how many days what owners have is worked out at most: on the latest. */
    static final int MOST_DAYS = 1_000;

    /** After this, reading included, no further day is begun. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final OwnershipReads ownership;
    private final Locale language;
    private final int mostDays;
    private final Duration longest;

    /** @param language of the sentences, Spanish or else English */
    OwnershipOverTime(OwnershipReads ownership, Locale language) {
        this(ownership, language, MOST_DAYS, LONGEST);
    }

    OwnershipOverTime(OwnershipReads ownership, Locale language, int mostDays, Duration longest) {
        this.ownership = ownership;
        this.language = language;
        this.mostDays = mostDays;
        this.longest = longest;
    }

    /** @param owner of whom alone it is told; null for all who are beneficial owners on some day */
    TimelineAnswer timeline(
            String partyId, @Nullable PartySummary owner, LocalDate knownAt, OwnersRequest request, Regime regime) {
        long deadline = System.nanoTime() + longest.toNanos();
        History history = above(partyId, knownAt);
        NavigableSet<LocalDate> dates = new TreeSet<>(history.dates());
        Chronicle chronicle =
                owner == null ? Chronicle.ofEverybody(history, regime) : Chronicle.of(owner.id(), history, regime);
        NavigableSet<LocalDate> told = tell(chronicle, dates, deadline);
        Neighbourhood latest = history.on(dates.isEmpty() ? knownAt : dates.last());
        List<Words> cuts = new ArrayList<>();
        if (!latest.complete()) {
            cuts.add(TimeReading.notAllRead(latest.subject()));
        }
        if (told.size() < dates.size()) {
            cuts.add(Words.of(
                    "Only the latest %,d of %,d days on which something may have changed were looked at; what was before %s is not told",
                    "Solo se han mirado los últimos %,d de %,d días en los que algo pudo cambiar; no se cuenta lo anterior al %s",
                    told.size(),
                    dates.size(),
                    told.first()));
        }
        return new TimeReading(request, latest.subject(), knownAt, cuts, language).timeline(chronicle, owner, told);
    }

    /** The latest day is told of however long it takes. */
    private NavigableSet<LocalDate> tell(Chronicle chronicle, NavigableSet<LocalDate> dates, long deadline) {
        NavigableSet<LocalDate> told = new TreeSet<>();
        for (LocalDate date : dates.descendingSet()) {
            if (!told.isEmpty() && System.nanoTime() - deadline >= 0 || told.size() == mostDays) {
                return told;
            }
            chronicle.add(date);
            told.add(date);
        }
        chronicle.end();
        return told;
    }

    DifferenceAnswer difference(String partyId, AskedDays.Days days, OwnersRequest request, Regime regime) {
        History history = above(partyId, days.knownAt());
        Difference difference = Difference.between(days.from(), days.to(), history, regime);
        Neighbourhood then = history.on(days.from());
        Neighbourhood now = history.on(days.to());
        List<Words> cuts = now.complete() ? List.of() : List.of(TimeReading.notAllRead(now.subject()));
        return new TimeReading(request, now.subject(), days.knownAt(), cuts, language)
                .difference(days, then, now, difference);
    }

    private History above(String partyId, LocalDate knownAt) {
        return ownership
                .historyAbove(partyId, knownAt, NeighbourhoodLimits.DEFAULT)
                .orElseThrow(() -> new InvalidQuestion(
                        "id",
                        "Only companies, arrangements and other entities have owners; this party is none.",
                        null));
    }
}
