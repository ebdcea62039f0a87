package org.boreg.cli.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.boreg.bods.gathered.GatheredStatements;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Caveat;
import org.boreg.bods.ownership.CompactRegister;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Owner;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.ownership.Regime;
import org.boreg.bods.ownership.RegisterListener;
import org.boreg.bods.ownership.RegisterOwner;
import org.boreg.bods.ownership.Threshold;
import org.boreg.bods.ownership.UntracedParts;
import org.boreg.bods.ownership.WholeRegister;
import org.boreg.bods.series.Moment;
import org.boreg.cli.register.OwnerRow.Found;
import org.boreg.graph.read.NeighbourhoodLimits;

/** The beneficial owners of every company that some statements are about: by a threshold in one pass, by other regimes one by one. */
final class AllOwners {

    private static final int NEWS = 1_000;

    private static final Comparator<RegisterOwner> STRONGEST_FIRST = Comparator.comparing(RegisterOwner::certainty)
            .thenComparingDouble(owner -> owner.shares().min())
            .thenComparingDouble(owner -> owner.shares().max())
            .thenComparingDouble(owner -> owner.votes().max())
            .reversed()
            .thenComparingInt(RegisterOwner::person);

    private final GatheredStatements statements;
    private final Moment moment;
    private final OwnerRows rows;

    AllOwners(GatheredStatements statements, Moment moment, OwnerRows rows) {
        this.statements = statements;
        this.moment = moment;
        this.rows = rows;
    }

    void by(Regime regime) {
        if (regime instanceof Threshold threshold) {
            byThreshold(threshold);
        } else {
            oneByOne(regime);
        }
    }

    private void byThreshold(Threshold threshold) {
        List<Party> parties = new ArrayList<>();
        CompactRegister register = CompactRegister.of(statements.at(moment), moment.asOf(), parties);
        BitSet known = new BitSet();
        for (int number = 0; number < parties.size(); number++) {
            known.set(number, parties.get(number).isKnownPerson());
        }
        UntracedParts untraced = UntracedParts.of(register, known);
        WholeRegister.owners(register, threshold, new RegisterListener() {

            private long told;

            @Override
            public void company(int company, List<RegisterOwner> owners) {
                if (company < parties.size() && parties.get(company).kind() == PartyKind.ENTITY) {
                    List<Found> found = owners.stream()
                            .sorted(STRONGEST_FIRST)
                            .map(owner -> found(parties.get(owner.person()), owner))
                            .toList();
                    tell(parties.get(company), found, untraced.shares(company), untraced.votes(company));
                    news(++told);
                }
            }
        });
    }

    private void oneByOne(Regime regime) {
        NeighbourhoodLimits limits = NeighbourhoodLimits.DEFAULT;
        Network network = statements.at(moment);
        List<Party> companies = network.parties().values().stream()
                .filter(party -> party.kind() == PartyKind.ENTITY)
                .sorted(Comparator.comparing(Party::id))
                .toList();
        OwnersQuestion question = new OwnersQuestion(moment.asOf(), regime, 0);
        long told = 0;
        for (Party company : companies) {
            Optional<Neighbourhood> above = statements.above(company.id(), moment, limits.levels(), limits.links());
            above.ifPresent(neighbourhood -> tell(neighbourhood, Owners.of(neighbourhood, question)));
            news(++told);
        }
    }

    private void tell(Neighbourhood neighbourhood, OwnersAnswer answer) {
        List<Found> found = answer.owners().stream()
                .map(owner -> found(owner, neighbourhood.complete()))
                .toList();
        tell(answer.subject(), found, answer.untraced(), answer.untracedVotes());
    }

    private void tell(Party company, List<Found> found, ShareRange untracedShares, ShareRange untracedVotes) {
        if (found.isEmpty()) {
            rows.row(new OwnerRow(company, null, untracedShares, untracedVotes));
        }
        found.forEach(one -> rows.row(new OwnerRow(company, one, untracedShares, untracedVotes)));
    }

    private void news(long told) {
        if (told % NEWS == 0) {
            rows.companies(told);
        }
    }

    private static Found found(Party person, RegisterOwner owner) {
        return new Found(person, word(owner.certainty()), owner.shares(), owner.votes(), null, codes(owner.caveats()));
    }

    private static Found found(Owner owner, boolean complete) {
        List<String> caveats = new ArrayList<>(codes(owner.caveats()));
        if (!complete) {
            caveats.add(Caveat.CUT.code());
        }
        return new Found(
                owner.party(),
                word(owner.certainty()),
                owner.shares(),
                owner.votes(),
                word(owner.control()),
                caveats.stream().distinct().toList());
    }

    private static List<String> codes(Collection<Caveat> caveats) {
        return caveats.stream().sorted().map(Caveat::code).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
