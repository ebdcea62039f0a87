package org.boreg.service.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.OwnersView.WarningView;
import org.jspecify.annotations.Nullable;

/**
 * How what owners have in the subject changed. All percentages are numbers from 0 to 100.
 *
 * @param knownAt the day whose knowledge the answer rests on
 * @param regime the rules that were applied; {@code threshold} for a plain percentage of shares or votes
 * @param threshold percent of shares or votes that make a beneficial owner; null in other regimes
 * @param exclusive whether more than the threshold is asked for, else the threshold itself suffices; null in other regimes
 * @param since the first day that is told of, before which nothing is known, or told where not complete; null where nothing is known
 * @param owners the one who was asked for; else all who are beneficial owners on some day, those of the latest day first
 * @param days the days on which one of these periods begins or ends, the earliest first
 * @param parties everybody whom the days name, by id
 * @param complete false when something was too much to be read or told, as a warning says
 */
public record TimelineAnswer(
        OwnerParty subject,
        LocalDate knownAt,
        String regime,
        @Nullable Double threshold,
        @Nullable Boolean exclusive,
        @Nullable LocalDate since,
        List<OwnerOverTime> owners,
        List<DayAnswer> days,
        Map<String, OwnerParty> parties,
        boolean complete,
        List<WarningView> warnings) {

    /** @param periods one after another, without gaps; what it has before the first is nothing. Empty where it never had anything */
    public record OwnerOverTime(OwnerParty party, List<PeriodAnswer> periods) {}

    /**
     * @param from the first day
     * @param until the day on which it was so no longer; null where it still is
     * @param shares in total over all chains
     * @param votes in total over all chains
     * @param control {@code certain}, {@code possible} or {@code none}
     * @param certainty of being a beneficial owner: {@code certain}, {@code possible} or {@code none}
     */
    public record PeriodAnswer(
            LocalDate from, @Nullable LocalDate until, Range shares, Range votes, String control, String certainty) {}

    /**
     * What changed above the subject on a day.
     *
     * @param begun what began on it
     * @param ended what ended on it
     */
    public record DayAnswer(LocalDate date, List<LinkOverTime> begun, List<LinkOverTime> ended) {}

    /**
     * Interests of one party in another that began or ended, and who says so.
     *
     * @param owner the party's id
     * @param owned id of what it has interests in
     * @param statementDate the day for which it is stated
     * @param source where the statement has it from; null where it does not say
     * @param interests those that began or ended; empty for a relationship that states none
     */
    public record LinkOverTime(
            String owner,
            String owned,
            String recordId,
            String statementId,
            String statementDate,
            @Nullable String source,
            List<InterestView> interests) {}
}
