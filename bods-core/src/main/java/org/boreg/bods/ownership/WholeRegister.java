package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The beneficial owners of every company of a register, by the regime {@code threshold}. Companies are worked through owners first, so
 * that every chain is walked once: of a company it is kept what of it reaches whom, until the last company below it is done. A person is
 * left out of that as soon as she has no more than less than the threshold in every company that she holds a part of directly, since
 * she can then have no more in any company below. The numbers are those of {@link Owners}.
 */
public final class WholeRegister {

    private static final int NEWS = 1 << 16;

    private final CompactRegister register;
    private final Verdicts verdicts;
    private final RegisterListener listener;
    private final int companies;
    private final Flows flows;
    private final Parts parts = new Parts();
    private @Nullable Reached[] aboveParts = new Reached[16];

    /** By party: what of it reaches whom; null before it is worked out, and when nobody needs it any more. */
    private final @Nullable Reached[] shares;

    private final @Nullable Reached[] votes;
    /** By party: holdings in companies that are not done yet. */
    private final int[] toCome;

    /** Persons who have as much as the threshold in some company they hold directly. */
    private final BitSet large = new BitSet();

    private int done;

    private WholeRegister(CompactRegister register, Threshold threshold, RegisterListener listener) {
        this.register = register;
        this.verdicts = new Verdicts(threshold);
        this.listener = listener;
        this.flows = new Flows(register.parties());
        this.shares = new Reached[register.parties()];
        this.votes = new Reached[register.parties()];
        this.toCome = new int[register.parties()];
        this.companies = (int) IntStream.range(0, register.parties())
                .filter(party -> !register.isPerson(party))
                .count();
        countHoldings(register.shares());
        countHoldings(register.votes());
    }

    /** Tells the listener of the owners of each company, owners before what they own. */
    public static void owners(CompactRegister register, Threshold threshold, RegisterListener listener) {
        WholeRegister whole = new WholeRegister(register, threshold, listener);
        new CompactRings(register, whole::solve).walk();
        listener.progress(whole.done, whole.companies);
    }

    private void countHoldings(HoldingTable table) {
        for (int holding = 0; holding < table.size(); holding++) {
            toCome[table.owner(holding)]++;
        }
    }

    /** @param members companies that own one another; one alone as a rule */
    private void solve(int[] members, int from, int to) {
        if (to - from == 1 && !holdsItself(members[from])) {
            solveOne(members[from]);
        } else {
            solveRing(members, from, to);
        }
        for (int member = from; member < to; member++) {
            tell(members[member]);
            noteLarge(members[member]);
        }
        for (int member = from; member < to; member++) {
            release(register.shares(), members[member]);
            release(register.votes(), members[member]);
        }
        for (int member = from; member < to; member++) {
            keepWhatMatters(members[member]);
        }
    }

    private boolean holdsItself(int company) {
        return holdsItself(register.shares(), company) || holdsItself(register.votes(), company);
    }

    private static boolean holdsItself(HoldingTable table, int company) {
        for (int holding = table.start(company); holding < table.end(company); holding++) {
            if (table.owner(holding) == company) {
                return true;
            }
        }
        return false;
    }

    private void solveOne(int company) {
        shares[company] = flow(register.shares(), company, shares, false);
        if (!register.votesPresumed(company)) {
            votes[company] = flow(register.votes(), company, votes, false);
        } else if (votesAreShares(company)) {
            votes[company] = shares[company];
        } else {
            votes[company] = flow(register.shares(), company, votes, true);
        }
    }

    /** Whether nothing above the company tells votes from shares. */
    private boolean votesAreShares(int company) {
        HoldingTable table = register.shares();
        for (int holding = table.start(company); holding < table.end(company); holding++) {
            if (votes[table.owner(holding)] != shares[table.owner(holding)]) {
                return false;
            }
        }
        return true;
    }

    private Reached flow(HoldingTable table, int company, @Nullable Reached[] above, boolean presumed) {
        if (table.isEmpty(company)) {
            return Reached.NOBODY;
        }
        parts.load(table, company);
        int marks = (parts.isOverDeclared() ? Reached.OVER_DECLARED : 0) | (presumed ? Reached.PRESUMED : 0);
        flows.clear();
        if (aboveParts.length < parts.size()) {
            aboveParts = new Reached[2 * parts.size()];
        }
        for (int part = 0; part < parts.size(); part++) {
            int owner = parts.owner(part);
            if (register.isPerson(owner)) {
                flows.direct(parts, part, marks);
            } else if (above[owner] != null) {
                aboveParts[part] = above[owner];
                flows.through(parts, part, above[owner], marks | presumedAbove(owner, above));
            }
        }
        return flows.reached(parts, aboveParts);
    }

    private int presumedAbove(int owner, @Nullable Reached[] above) {
        return above == votes && votes[owner] == shares[owner] ? Reached.PRESUMED : 0;
    }

    private void solveRing(int[] members, int from, int to) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (int member = from; member < to; member++) {
            numbers.put(members[member], member - from);
        }
        List<RingFlows.Member> ofShares = new ArrayList<>();
        List<RingFlows.Member> ofVotes = new ArrayList<>();
        for (int company : numbers.keySet()) {
            boolean presumed = register.votesPresumed(company);
            ofShares.add(new RingFlows.Member(new Parts().load(register.shares(), company), false));
            ofVotes.add(new RingFlows.Member(
                    new Parts().load(presumed ? register.shares() : register.votes(), company), presumed));
        }
        List<Reached> sharesReached = new RingFlows(register, numbers, ofShares, shares, owner -> 0).reached();
        List<Reached> votesReached =
                new RingFlows(register, numbers, ofVotes, votes, owner -> presumedAbove(owner, votes)).reached();
        numbers.forEach((company, number) -> {
            shares[company] = sharesReached.get(number);
            votes[company] = votesReached.get(number);
        });
    }

    private void tell(int company) {
        listener.company(company, verdicts.of(shares[company], votes[company]));
        if (++done % NEWS == 0) {
            listener.progress(done, companies);
        }
    }

    private void keepWhatMatters(int company) {
        if (toCome[company] == 0) {
            forget(company);
        } else {
            boolean same = votes[company] == shares[company];
            shares[company] = withoutSmall(shares[company]);
            votes[company] = same ? shares[company] : withoutSmall(votes[company]);
        }
    }

    private void noteLarge(int company) {
        noteLarge(shares[company]);
        if (votes[company] != shares[company]) {
            noteLarge(votes[company]);
        }
    }

    private void noteLarge(Reached reached) {
        for (int entry = 0; entry < reached.size(); entry++) {
            if (!verdicts.isSmall(reached.most()[entry])) {
                large.set(reached.persons()[entry]);
            }
        }
    }

    private void release(HoldingTable table, int company) {
        for (int holding = table.start(company); holding < table.end(company); holding++) {
            int owner = table.owner(holding);
            if (--toCome[owner] == 0 && !register.isPerson(owner)) {
                forget(owner);
            }
        }
    }

    private void forget(int company) {
        shares[company] = null;
        votes[company] = null;
    }

    private Reached withoutSmall(Reached reached) {
        int kept = 0;
        for (int person : reached.persons()) {
            kept += mayMatter(person) ? 1 : 0;
        }
        if (kept == reached.size()) {
            return reached;
        }
        int[] persons = new int[kept];
        double[] least = new double[kept];
        double[] most = new double[kept];
        byte[] marks = new byte[kept];
        int next = 0;
        for (int entry = 0; entry < reached.size(); entry++) {
            if (mayMatter(reached.persons()[entry])) {
                persons[next] = reached.persons()[entry];
                least[next] = reached.least()[entry];
                most[next] = reached.most()[entry];
                marks[next++] = reached.marks()[entry];
            }
        }
        return Reached.of(kept, persons, least, most, marks);
    }

    private boolean mayMatter(int person) {
        return toCome[person] > 0 || large.get(person);
    }
}
