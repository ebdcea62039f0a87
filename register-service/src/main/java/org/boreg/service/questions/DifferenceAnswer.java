package org.boreg.service.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.OwnersView.WarningView;
import org.boreg.service.questions.TimelineAnswer.LinkOverTime;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two days in who owns the subject. All percentages are numbers from 0 to 100.
 *
 * @param from the earlier day
 * @param to the later day
 * @param knownAt the day whose knowledge the answer rests on
 * @param regime the rules that were applied; {@code threshold} for a plain percentage of shares or votes
 * @param threshold percent of shares or votes that make a beneficial owner; null in other regimes
 * @param exclusive whether more than the threshold is asked for, else the threshold itself suffices; null in other regimes
 * @param changes of everybody who is at the top of a chain on one of the days, and has something else on the other: the strongest on the
 *     later day first, those who left last
 * @param begun what is in force on the later day and was not on the earlier
 * @param ended what was in force on the earlier day and is not on the later
 * @param parties everybody whom the links name, by id
 * @param complete false when something was too much to be read or told, as a warning says
 */
public record DifferenceAnswer(
        OwnerParty subject,
        LocalDate from,
        LocalDate to,
        LocalDate knownAt,
        String regime,
        @Nullable Double threshold,
        @Nullable Boolean exclusive,
        List<OwnerChange> changes,
        List<LinkOverTime> begun,
        List<LinkOverTime> ended,
        Map<String, OwnerParty> parties,
        boolean complete,
        List<WarningView> warnings) {

    /** What a party had on the earlier day and what it has on the later. */
    public record OwnerChange(OwnerParty party, PositionAnswer before, PositionAnswer after) {}

    /**
     * @param shares in total over all chains
     * @param votes in total over all chains
     * @param control {@code certain}, {@code possible} or {@code none}
     * @param certainty of being a beneficial owner: {@code certain}, {@code possible} or {@code none}
     */
    public record PositionAnswer(Range shares, Range votes, String control, String certainty) {}
}
