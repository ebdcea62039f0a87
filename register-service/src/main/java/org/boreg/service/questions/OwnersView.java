package org.boreg.service.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.series.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the subject. All percentages are numbers from 0 to 100.
 *
 * @param asOf the day of which it was asked
 * @param knownAt the day whose knowledge the answer rests on
 * @param regime the rules that were applied; {@code threshold} for a plain percentage of shares or votes
 * @param threshold percent of shares or votes that make a beneficial owner; null in other regimes
 * @param exclusive whether more than the threshold is asked for, else the threshold itself suffices; null in other regimes
 * @param owners beneficial owners, certain ones first, then the larger stake first
 * @param others everybody else at the top of a chain: persons below the threshold, parties that are not named, entities of which
 *     nobody is declared to hold anything
 * @param untraced what of the subject reaches no known natural person
 * @param declared that there are no beneficial owners, or why they are not named, where that is declared
 * @param parties everybody who is in a path, by id
 * @param complete false when the chains were too many to follow them all, so that owners may be missing
 */
public record OwnersView(
        OwnerParty subject,
        LocalDate asOf,
        LocalDate knownAt,
        String regime,
        @Nullable Double threshold,
        @Nullable Boolean exclusive,
        List<OwnerView> owners,
        List<OwnerView> others,
        Untraced untraced,
        List<DeclaredView> declared,
        Map<String, OwnerParty> parties,
        boolean complete,
        List<WarningView> warnings) {

    /**
     * What the ownership engine has answered about a neighbourhood, whether that is from the graph or from a file.
     *
     * @param language of the sentences in it, Spanish or else English
     */
    public static OwnersView of(
            Neighbourhood neighbourhood, OwnersAnswer answer, OwnersRequest request, Moment moment, Locale language) {
        return OwnersReading.view(neighbourhood, answer, request, moment, language);
    }

    /**
     * @param type {@code person}, {@code entity} or {@code unspecified}
     * @param kind its entityType, personType or the reason why it is not named, as a code of BODS 0.4
     * @param name null where none is known
     */
    public record OwnerParty(
            String id,
            String type,
            @Nullable String kind,
            @Nullable String name,
            List<String> recordIds) {}

    /**
     * @param certainty {@code certain} or {@code possible}; {@code none} for the others
     * @param reasons in plain words
     * @param shares in total over all chains
     * @param votes in total over all chains
     * @param control {@code certain}, {@code possible} or {@code none}
     * @param declaredShares what is declared to be held indirectly; null where nothing is declared
     * @param declaredVotes the same for votes
     * @param caveats codes of what the result rests on, as in the warnings
     * @param paths the strongest chains first
     * @param pathsCapped whether there are, or may be, more chains than those listed
     * @param grounds the rules of the regime that make it a beneficial owner; empty where none does
     * @param sharesMakeup what the chains listed, and what cycles, bring of the least shares
     * @param votesMakeup the same for votes
     */
    public record OwnerView(
            OwnerParty party,
            String certainty,
            List<String> reasons,
            Range shares,
            Range votes,
            String control,
            @Nullable Range declaredShares,
            @Nullable Range declaredVotes,
            List<String> caveats,
            List<PathView> paths,
            boolean pathsCapped,
            List<GroundView> grounds,
            MakeupView sharesMakeup,
            MakeupView votesMakeup) {}

    /**
     * How the lower end of a total comes about. Upper ends do not add up, since chains share one slack.
     *
     * @param listed what the chains listed come to together, in percent
     * @param rest what is missing to the lower end of the total, in percent
     * @param cyclesAlone whether all chains are listed, so that the rest is what goes round in cycles
     */
    public record MakeupView(double listed, double rest, boolean cyclesAlone) {}

    /**
     * A rule that makes somebody a beneficial owner.
     *
     * @param rule its code, unique within the regime
     * @param article where the law has it
     * @param certainty {@code certain} or {@code possible}
     * @param text a whole sentence that can be quoted
     */
    public record GroundView(String rule, String article, String certainty, String text) {}

    /**
     * @param reason as a code of BODS 0.4
     * @param statements the statementIds that say so
     */
    public record DeclaredView(String reason, String text, List<String> statements) {}

    /**
     * A chain from an owner down to the subject.
     *
     * @param parties ids, from the owner to the subject
     * @param statements of each link, the statementIds that carry it
     * @param shares the product along the chain, in percent of the subject
     * @param votes the same for votes
     * @param links what connects each party to the next
     */
    public record PathView(
            List<String> parties, List<List<String>> statements, Range shares, Range votes, List<LinkView> links) {}

    /**
     * @param statements the statementIds that carry it
     * @param interests the kinds of interest in force, as codes of BODS 0.4
     * @param shares what was reckoned with: the declared range, narrowed by what the other owners hold at least
     * @param votes the same for votes
     * @param evidence of each statement when it is from and where it has it from
     */
    public record LinkView(
            List<String> statements, List<String> interests, Range shares, Range votes, List<Evidence> evidence) {}

    /**
     * @param statementDate the day for which it is stated
     * @param source where the statement has it from; null where it does not say
     */
    public record Evidence(
            String statementId,
            String statementDate,
            @Nullable String source) {}

    /** A range of percent, each end of which belongs to it unless it is exclusive. */
    public record Range(double min, double max, boolean minExclusive, boolean maxExclusive) {}

    public record Untraced(Range shares, Range votes) {}

    /**
     * Something about the register that the answer had to cope with.
     *
     * @param party id of the party it is about
     */
    public record WarningView(String code, String party, String message) {}
}
