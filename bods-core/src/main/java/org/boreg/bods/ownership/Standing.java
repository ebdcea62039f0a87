package org.boreg.bods.ownership;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Stakes.Stake;

/** What one party has in the subject: all that a regime may ask about it. */
public final class Standing {

    private static final Set<InterestType> ROLES_IN_A_TRUST = Set.of(
            InterestType.SETTLOR,
            InterestType.TRUSTEE,
            InterestType.PROTECTOR,
            InterestType.BENEFICIARY_OF_LEGAL_ARRANGEMENT);

    private final Scene scene;
    private final int party;

    Standing(Scene scene, int party) {
        this.scene = scene;
        this.party = party;
    }

    int number() {
        return party;
    }

    Party party(int number) {
        return scene.ties().party(number);
    }

    /** Why the party is a beneficial owner by this regime; empty where it cannot be one. */
    List<Ground> grounds(Regime regime) {
        return regime.admits(party(party)) ? regime.grounds(this) : List.of();
    }

    Position position(Regime regime) {
        Certainty owner = Ground.certainty(grounds(regime));
        return new Position(total(Dimension.SHARES), total(Dimension.VOTES), control(), owner);
    }

    /** The numbers of all parties of these ids that are known here. */
    Set<Integer> numbersOf(Set<String> ids) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int number = 0; number < scene.ties().size(); number++) {
            if (ids.contains(party(number).id())) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Over all chains, or declared where no chain explains the declaration; in percent. */
    ShareRange total(Dimension dimension) {
        return scene.totals(dimension).of(party).answer();
    }

    /** Whether the total is declared, and no chain in the register explains it. */
    boolean isDeclared(Dimension dimension) {
        return scene.totals(dimension).of(party).isDeclared();
    }

    /** Whether the party controls the subject. */
    Certainty control() {
        return scene.control().of(party);
    }

    /** The party and all that it controls with this certainty. */
    Set<Integer> controlled(Certainty certainty) {
        return scene.control().controlledBy(party, certainty);
    }

    Certainty controlsSubject(int company) {
        return scene.control().of(company);
    }

    /** By company, the percentage of it that reaches the party over all chains. */
    Map<Integer, ShareRange> everywhere(Dimension dimension) {
        return Reach.everywhere(scene.stakes(dimension), Set.of(party));
    }

    /** What these parties hold directly in the subject, together, in percent. */
    ShareRange together(Collection<Integer> members, Dimension dimension) {
        return together(members, Ties.SUBJECT, dimension);
    }

    private ShareRange together(Collection<Integer> members, int company, Dimension dimension) {
        Bloc bloc = new Bloc(scene.stakes(dimension), company);
        for (int member : members) {
            Stake stake = scene.stakes(dimension).stake(member, company);
            if (stake != null) {
                bloc.add(stake);
            }
        }
        return bloc.range();
    }

    /** What these interests give the party, or another of the members, in the subject directly. */
    Certainty right(Collection<Integer> members, Set<InterestType> rights) {
        return members.stream()
                .flatMap(this::intoSubject)
                .map(tie -> Control.right(tie, rights))
                .reduce(Certainty.NONE, Certainty::or);
    }

    /** Found from the owner's side: of owners the subject may have thousands. */
    private Stream<Tie> intoSubject(int owner) {
        return scene.ties().below(owner).stream().filter(tie -> tie.owned() == Ties.SUBJECT);
    }

    /** Whether the subject is a trust or like one, and the party has a role in it. */
    boolean hasRoleInTrust() {
        return party(Ties.SUBJECT).type() == EntityType.ARRANGEMENT
                && intoSubject(party).anyMatch(tie -> tie.interests().stream().anyMatch(ROLES_IN_A_TRUST::contains));
    }

    /**
     * The party and the companies that are reached from it when at every link one party alone holds more than half of the votes, or
     * has one of these rights.
     */
    Set<Integer> reachedByMajorities(Set<InterestType> rights, Certainty certainty) {
        return reached(Set.of(party), (reached, tie) -> majority(tie).or(Control.right(tie, rights)), certainty);
    }

    private Certainty majority(Tie tie) {
        return Threshold.MAJORITY.test(together(Set.of(tie.owner()), tie.owned(), Dimension.VOTES));
    }

    /** These parties, and the companies of which they and those so reached hold together at least so much of the shares. */
    Set<Integer> heldTogether(Set<Integer> parties, Threshold share, Certainty certainty) {
        return reached(
                parties, (reached, tie) -> share.test(together(reached, tie.owned(), Dimension.SHARES)), certainty);
    }

    private Set<Integer> reached(
            Set<Integer> start, BiFunction<Set<Integer>, Tie, Certainty> step, Certainty certainty) {
        Set<Integer> reached = new LinkedHashSet<>(start);
        Queue<Integer> unseen = new ArrayDeque<>(reached);
        while (!unseen.isEmpty()) {
            scene.ties().patience().check();
            for (Tie tie : scene.ties().below(unseen.remove())) {
                if (!reached.contains(tie.owned()) && step.apply(reached, tie).compareTo(certainty) >= 0) {
                    reached.add(tie.owned());
                    unseen.add(tie.owned());
                }
            }
        }
        return reached;
    }
}
