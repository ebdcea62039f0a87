package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
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

    private final Party subject;
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Ties ties;
    private final Scene scene;
    private final Appraisal appraisal;

    private Owners(Neighbourhood neighbourhood, LocalDate asOf, Patience patience) {
        this.subject = neighbourhood.subject();
        this.ties = Ties.above(neighbourhood, asOf, patience);
        this.scene = new Scene(ties, warnings);
        this.appraisal = new Appraisal(scene);
        new Oddities(ties, warnings).findAbove(neighbourhood, scene);
    }

    /** Who owns the subject of the neighbourhood on the day of the question. */
    public static OwnersAnswer of(Neighbourhood neighbourhood, OwnersQuestion question) {
        return of(neighbourhood, question, Patience.ENDLESS);
    }

    /**
     * The same for as long as the patience lasts.
     *
     * @throws OutOfPatience when it lasts no longer
     */
    public static OwnersAnswer of(Neighbourhood neighbourhood, OwnersQuestion question, Patience patience) {
        return new Owners(neighbourhood, question.asOf(), patience).by(question.regime(), question.maxPathsPerOwner());
    }

    /**
     * Who owns the subject by each of several regimes. Where they name different beneficial owners, every answer warns of it.
     *
     * @return the answers by the codes of the regimes, in their order
     * @throws IllegalArgumentException when two of the regimes have one code
     */
    public static Map<String, OwnersAnswer> sideBySide(
            Neighbourhood neighbourhood, LocalDate asOf, List<Regime> regimes, int maxPathsPerOwner) {
        return sideBySide(neighbourhood, asOf, regimes, maxPathsPerOwner, Patience.ENDLESS);
    }

    /**
     * The same for as long as the patience lasts.
     *
     * @throws OutOfPatience when it lasts no longer
     */
    public static Map<String, OwnersAnswer> sideBySide(
            Neighbourhood neighbourhood,
            LocalDate asOf,
            List<Regime> regimes,
            int maxPathsPerOwner,
            Patience patience) {
        Owners owners = new Owners(neighbourhood, asOf, patience);
        Map<String, OwnersAnswer> answers = new LinkedHashMap<>();
        for (Regime regime : regimes) {
            if (answers.put(regime.code(), owners.by(regime, maxPathsPerOwner)) != null) {
                throw new IllegalArgumentException("The regime " + regime.code() + " is asked for twice");
            }
        }
        List<Warning> disagreements = Disagreements.of(answers);
        answers.replaceAll((code, answer) -> answer.with(disagreements));
        return answers;
    }

    /** What one party has in the subject; also one that others stand behind. */
    static Position position(String party, Neighbourhood neighbourhood, LocalDate asOf, Regime regime) {
        return positions(Set.of(party), neighbourhood, asOf, regime).getOrDefault(party, Position.NONE);
    }

    /** What these parties have in the subject, of whom those are left out that nothing in force connects with it. */
    static Map<String, Position> positions(
            Set<String> parties, Neighbourhood neighbourhood, LocalDate asOf, Regime regime) {
        Scene scene = scene(neighbourhood, asOf);
        return positions(
                scene, number -> parties.contains(scene.ties().party(number).id()), regime);
    }

    /** What everybody at the top of a chain has in the subject, and whoever the question itself names. */
    static Map<String, Position> positions(Neighbourhood neighbourhood, LocalDate asOf, Regime regime) {
        Scene scene = scene(neighbourhood, asOf);
        return positions(
                scene,
                number -> isTop(scene, number) || regime.names(scene.ties().party(number)),
                regime);
    }

    private static Map<String, Position> positions(Scene scene, IntPredicate of, Regime regime) {
        Map<String, Position> positions = new LinkedHashMap<>();
        IntStream.range(0, scene.ties().size())
                .filter(number -> number != Ties.SUBJECT)
                .filter(of)
                .forEach(number ->
                        positions.put(scene.ties().party(number).id(), new Standing(scene, number).position(regime)));
        return positions;
    }

    private static Scene scene(Neighbourhood neighbourhood, LocalDate asOf) {
        return new Scene(Ties.above(neighbourhood, asOf), new LinkedHashSet<>());
    }

    private OwnersAnswer by(Regime regime, int maxPaths) {
        Map<Boolean, List<Owner>> passing = IntStream.range(0, ties.size())
                .filter(number -> number != Ties.SUBJECT && (isTop(scene, number) || regime.names(ties.party(number))))
                .peek(number -> ties.patience().check())
                .mapToObj(number -> appraisal.of(number, regime, maxPaths))
                .sorted(STRONGEST_FIRST)
                .collect(Collectors.partitioningBy(top -> top.certainty() != Certainty.NONE));
        List<Owner> owners = passing.get(true);
        List<Owner> others = passing.get(false);
        return new OwnersAnswer(
                subject,
                regime,
                owners,
                owners.isEmpty() && regime.fallsBack() ? withFallback(others) : others,
                untraced(Dimension.SHARES),
                untraced(Dimension.VOTES),
                Declared.about(ties),
                List.copyOf(warnings));
    }

    /** Whether nobody is known to stand behind the party. */
    private static boolean isTop(Scene scene, int party) {
        return scene.ties().party(party).kind() != PartyKind.ENTITY
                || scene.bothStakes().stream()
                        .allMatch(stakes -> stakes.above(party).isEmpty());
    }

    private ShareRange untraced(Dimension dimension) {
        List<Integer> known = IntStream.range(0, ties.size())
                .filter(party -> ties.party(party).isKnownPerson())
                .boxed()
                .toList();
        return Ranges.rest(Reach.of(scene.stakes(dimension), known, Ties.SUBJECT));
    }

    /** Where no natural person is a beneficial owner, the declared senior managing officials stand in. */
    private List<Owner> withFallback(List<Owner> others) {
        Set<String> officials = ties.above(Ties.SUBJECT, InterestType.SENIOR_MANAGING_OFFICIAL).stream()
                .map(tie -> ties.party(tie.owner()))
                .filter(party -> party.kind() == PartyKind.PERSON)
                .map(Party::id)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Owner> marked = new ArrayList<>();
        for (Owner other : others) {
            marked.add(officials.contains(other.party().id()) ? other.asFallback() : other);
        }
        return marked;
    }
}
