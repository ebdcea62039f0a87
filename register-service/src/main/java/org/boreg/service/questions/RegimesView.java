package org.boreg.service.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.boreg.bods.ownership.Caveat;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Owner;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.ownership.Patience;
import org.boreg.bods.ownership.Regime;
import org.boreg.bods.series.Moment;
import org.boreg.service.questions.OwnersView.DeclaredView;
import org.boreg.service.questions.OwnersView.GroundView;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.OwnersView.Untraced;
import org.boreg.service.questions.OwnersView.WarningView;

/**
 * Who owns the subject by every regime, side by side. All percentages are numbers from 0 to 100.
 *
 * @param asOf the day of which it was asked
 * @param knownAt the day whose knowledge the answer rests on
 * @param threshold percent of shares or votes that the regime {@code threshold} asks for
 * @param exclusive whether that regime asks for more than the threshold
 * @param regimes their codes
 * @param parties whoever is a beneficial owner by one of them, by as many regimes as possible first
 * @param untraced what of the subject reaches no known natural person
 * @param declared that there are no beneficial owners, or why they are not named, where that is declared
 * @param complete false when the chains were too many to follow them all, so that owners may be missing
 */
public record RegimesView(
        OwnerParty subject,
        LocalDate asOf,
        LocalDate knownAt,
        double threshold,
        boolean exclusive,
        List<String> regimes,
        List<VerdictsView> parties,
        Untraced untraced,
        List<DeclaredView> declared,
        boolean complete,
        List<WarningView> warnings) {

    /**
     * What the regimes say of one party.
     *
     * @param shares in total over all chains
     * @param votes in total over all chains
     * @param control {@code certain}, {@code possible} or {@code none}
     * @param verdicts by the code of each regime
     */
    public record VerdictsView(
            OwnerParty party, Range shares, Range votes, String control, Map<String, VerdictView> verdicts) {}

    /**
     * @param certainty {@code certain}, {@code possible} or {@code none}
     * @param fallback whether it is a senior managing official, named because no beneficial owner was found
     * @param grounds the rules that make it a beneficial owner; empty where none does
     */
    public record VerdictView(String certainty, boolean fallback, List<GroundView> grounds) {

        static final VerdictView NONE = new VerdictView("none", false, List.of());
    }

    /**
     * What every regime says of a neighbourhood, whether that is from the graph or from files.
     *
     * @param language of the sentences in it, Spanish or else English
     */
    public static RegimesView of(Neighbourhood above, OwnersRequest request, Moment moment, Locale language) {
        return of(above, request, moment, language, Patience.ENDLESS);
    }

    static RegimesView of(
            Neighbourhood above, OwnersRequest request, Moment moment, Locale language, Patience patience) {
        List<Regime> regimes = OwnersRequest.REGIMES.stream()
                .map(regime -> request.by(regime).rule(Set.of()))
                .toList();
        Map<String, OwnersAnswer> answers = Owners.sideBySide(above, moment.asOf(), regimes, 0, patience);
        OwnersAnswer any = answers.values().iterator().next();
        return new RegimesView(
                OwnersReading.party(any.subject()),
                moment.asOf(),
                moment.knownAt(),
                request.threshold(),
                request.exclusive(),
                List.copyOf(answers.keySet()),
                verdicts(answers, language),
                OwnersReading.untraced(any),
                any.declared().stream()
                        .map(declared -> OwnersReading.declared(declared, language))
                        .toList(),
                above.complete(),
                warnings(answers, language));
    }

    private static List<WarningView> warnings(Map<String, OwnersAnswer> answers, Locale language) {
        Set<WarningView> warnings = new LinkedHashSet<>();
        answers.values().stream()
                .flatMap(answer -> answer.warnings().stream())
                .map(warning -> OwnersReading.warning(warning, language))
                .forEach(warnings::add);
        return List.copyOf(warnings);
    }

    private static List<VerdictsView> verdicts(Map<String, OwnersAnswer> answers, Locale language) {
        Map<String, Map<String, Owner>> owners = new LinkedHashMap<>();
        answers.forEach((code, answer) -> answer.owners()
                .forEach(owner -> owners.computeIfAbsent(owner.party().id(), id -> new LinkedHashMap<>())
                        .put(code, owner)));
        List<VerdictsView> verdicts = new ArrayList<>();
        owners.values().forEach(byCode -> verdicts.add(verdicts(byCode, answers.keySet(), language)));
        verdicts.sort((one, other) -> Long.compare(count(other), count(one)));
        return verdicts;
    }

    private static long count(VerdictsView verdicts) {
        return verdicts.verdicts().values().stream()
                .filter(verdict -> !verdict.equals(VerdictView.NONE))
                .count();
    }

    private static VerdictsView verdicts(Map<String, Owner> byCode, Set<String> codes, Locale language) {
        Owner any = byCode.values().iterator().next();
        Map<String, VerdictView> verdicts = new LinkedHashMap<>();
        codes.forEach(code -> verdicts.put(
                code,
                Stream.ofNullable(byCode.get(code))
                        .map(owner -> verdict(owner, language))
                        .findFirst()
                        .orElse(VerdictView.NONE)));
        return new VerdictsView(
                OwnersReading.party(any.party()),
                OwnersReading.range(any.shares()),
                OwnersReading.range(any.votes()),
                OwnersReading.word(any.control()),
                verdicts);
    }

    private static VerdictView verdict(Owner owner, Locale language) {
        return new VerdictView(
                OwnersReading.word(owner.certainty()),
                owner.caveats().contains(Caveat.FALLBACK),
                owner.grounds().stream()
                        .map(ground -> OwnersReading.ground(ground, language))
                        .toList());
    }
}
