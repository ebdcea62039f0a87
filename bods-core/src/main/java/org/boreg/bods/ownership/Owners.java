package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;

/** Who owns a company: integrated ownership with exact bounds, control, and the chains behind them. */
public final class Owners {

    private static final Comparator<Owner> STRONGEST_FIRST = Comparator.comparing(Owner::certainty)
            .thenComparingDouble(owner -> owner.shares().min())
            .thenComparingDouble(owner -> owner.shares().max())
            .thenComparingDouble(owner -> owner.votes().min())
            .thenComparingDouble(owner -> owner.votes().max())
            .thenComparing(Owner::control)
            .reversed()
            .thenComparing(owner -> owner.party().id());

    private final Neighbourhood neighbourhood;
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Ties ties;
    private final Stakes shares;
    private final Stakes votes;
    private final Appraisal appraisal;

    private Owners(Neighbourhood neighbourhood, OwnersQuestion question) {
        this.neighbourhood = neighbourhood;
        this.ties = new Ties(neighbourhood, question.asOf());
        Holdings holdings = new Holdings(ties, warnings);
        this.shares = Stakes.shares(ties, holdings);
        this.votes = Stakes.votes(ties, holdings, shares);
        this.appraisal = new Appraisal(question, ties, holdings, shares, votes);
    }

    /** Who owns the subject of the neighbourhood on the day of the question. */
    public static OwnersAnswer of(Neighbourhood neighbourhood, OwnersQuestion question) {
        return new Owners(neighbourhood, question).answer();
    }

    private OwnersAnswer answer() {
        warn();
        Map<Boolean, List<Owner>> passing = IntStream.range(0, ties.size())
                .filter(this::isTop)
                .mapToObj(appraisal::of)
                .sorted(STRONGEST_FIRST)
                .collect(Collectors.partitioningBy(top -> top.certainty() != Certainty.NONE));
        List<Owner> owners = passing.get(true);
        List<Owner> others = passing.get(false);
        return new OwnersAnswer(
                neighbourhood.subject(),
                owners,
                owners.isEmpty() ? withFallback(others) : others,
                untraced(),
                List.copyOf(warnings));
    }

    private void warn() {
        Oddities oddities = new Oddities(ties, warnings);
        oddities.findCut(neighbourhood);
        oddities.find(shares, Dimension.SHARES);
        oddities.find(votes, Dimension.VOTES);
        oddities.findDissolved();
        appraisal.warnOfDifferences(warnings);
    }

    /** Whether nobody is known to stand behind the party. */
    private boolean isTop(int party) {
        boolean nobodyHoldsIt =
                shares.above(party).isEmpty() && votes.above(party).isEmpty();
        return party != Ties.SUBJECT && (ties.party(party).kind() != PartyKind.ENTITY || nobodyHoldsIt);
    }

    private ShareRange untraced() {
        List<Integer> known = IntStream.range(0, ties.size())
                .filter(party -> ties.party(party).isKnownPerson())
                .boxed()
                .toList();
        return Ranges.rest(Reach.of(shares, known, Ties.SUBJECT));
    }

    /** Where no natural person is a beneficial owner, the declared senior managing officials stand in. */
    private List<Owner> withFallback(List<Owner> others) {
        Set<String> officials = ties.above(Ties.SUBJECT, InterestType.SENIOR_MANAGING_OFFICIAL).stream()
                .map(tie -> ties.party(tie.owner()))
                .filter(party -> party.kind() == PartyKind.PERSON)
                .map(Party::id)
                .collect(Collectors.toSet());
        return others.stream()
                .map(other -> officials.contains(other.party().id()) ? asFallback(other) : other)
                .toList();
    }

    private static Owner asFallback(Owner official) {
        List<String> reasons = new ArrayList<>(official.reasons());
        reasons.add("Senior managing official, named because no beneficial owner was found");
        Set<Caveat> caveats = EnumSet.of(Caveat.FALLBACK);
        caveats.addAll(official.caveats());
        return new Owner(
                official.party(),
                official.certainty(),
                reasons,
                official.shares(),
                official.votes(),
                official.control(),
                official.declaredShares(),
                official.declaredVotes(),
                caveats,
                official.paths(),
                official.pathsCapped());
    }
}
