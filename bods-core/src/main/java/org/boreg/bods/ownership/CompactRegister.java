package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Holdings.Held;

/**
 * What is held directly in a whole register on a day, in primitive arrays. Parties are numbers from 0. What the declarations say is
 * settled before it comes here: there is at most one holding of a pair in each dimension, and nominees are looked through.
 */
public final class CompactRegister {

    private final int parties;
    private final BitSet persons;
    private final BitSet votesDeclared;
    private final HoldingTable shares;
    private final HoldingTable votes;

    private CompactRegister(Builder builder) {
        this.parties = builder.parties;
        this.persons = builder.persons;
        this.votesDeclared = builder.votesDeclared;
        this.shares = builder.shares;
        this.votes = builder.votes;
        shares.sort(parties);
        votes.sort(parties);
    }

    private CompactRegister(CompactRegister same, BitSet persons, IntUnaryOperator holders) {
        this.parties = same.parties;
        this.persons = persons;
        this.votesDeclared = same.votesDeclared;
        this.shares = same.shares.heldBy(holders);
        this.votes = same.votes.heldBy(holders);
    }

    /** The same register, in which these persons are one person and there is no other. */
    CompactRegister withOnePersonFor(BitSet together) {
        int one = together.nextSetBit(0);
        BitSet person = new BitSet();
        if (one >= 0) {
            person.set(one);
        }
        return new CompactRegister(this, person, owner -> together.get(owner) ? one : owner);
    }

    /**
     * What the links say that are in force on that day. Totals that are only declared make no holding, so they are not in here. After
     * the parties comes one more, an entity that stands for nobody: what nominees hold for nobody known.
     *
     * @param parties filled with the parties, in the order of their numbers
     */
    public static CompactRegister of(Network network, LocalDate asOf, List<Party> parties) {
        Ties ties = Ties.among(network, asOf);
        Holdings holdings = new Holdings(ties, new LinkedHashSet<>());
        Builder builder = new Builder(ties.size() + 1);
        for (int number = 0; number < ties.size(); number++) {
            Party party = ties.party(number);
            parties.add(party);
            if (party.kind() == PartyKind.PERSON) {
                builder.person(number);
            }
            builder.declared(number, ties, holdings);
        }
        return builder.build();
    }

    /** Takes one holding after another; to be used once. */
    public static final class Builder {

        private final int parties;
        private final BitSet persons;
        private final BitSet votesDeclared;
        private final HoldingTable shares = new HoldingTable();
        private final HoldingTable votes = new HoldingTable();

        /** @param parties how many there are; each is an entity until it is said to be a person */
        public Builder(int parties) {
            this.parties = parties;
            this.persons = new BitSet(parties);
            this.votesDeclared = new BitSet(parties);
        }

        public Builder person(int party) {
            persons.set(party);
            return this;
        }

        /** The first holds such a part of the shares of the second. */
        public Builder shares(int owner, int company, ShareRange range) {
            add(shares, owner, company, range);
            return this;
        }

        /** The first holds such a part of the votes of the second. */
        public Builder votes(int owner, int company, ShareRange range) {
            votesDeclared.set(company);
            add(votes, owner, company, range);
            return this;
        }

        private void declared(int company, Ties ties, Holdings holdings) {
            int nobody = parties - 1;
            Held ofShares = holdings.of(company, Dimension.SHARES);
            ofShares.owners().forEach((owner, range) -> shares(owner, company, range));
            shares(nobody, company, ofShares.nobodys());
            if (!ties.above(company, InterestType.VOTING_RIGHTS).isEmpty()) {
                Held ofVotes = holdings.of(company, Dimension.VOTES);
                ofVotes.owners().forEach((owner, range) -> votes(owner, company, range));
                votes(nobody, company, ofVotes.nobodys());
            }
        }

        private static void add(HoldingTable table, int owner, int company, ShareRange range) {
            if (range.max() > 0) {
                table.add(owner, company, range.min(), range.minExclusive(), range.max(), range.maxExclusive());
            }
        }

        public CompactRegister build() {
            return new CompactRegister(this);
        }
    }

    public int parties() {
        return parties;
    }

    public boolean isPerson(int party) {
        return persons.get(party);
    }

    HoldingTable shares() {
        return shares;
    }

    HoldingTable votes() {
        return votes;
    }

    /** Whether the shares of the company stand for its votes, since none are declared. */
    boolean votesPresumed(int company) {
        return !votesDeclared.get(company) && !shares.isEmpty(company);
    }
}
