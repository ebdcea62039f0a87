package org.boreg.service.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.ownership.Certainty;
import org.boreg.bods.ownership.CompactRegister;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.RegisterListener;
import org.boreg.bods.ownership.RegisterOwner;
import org.boreg.bods.ownership.Threshold;
import org.boreg.bods.ownership.WholeRegister;

/**
 * Of how many companies a beneficial owner is known: a natural person of whom it is known who she is, and who has 25 percent of shares or votes, or
 * more. Companies that are dissolved do not count.
 *
 * @param companies how many there are
 * @param certain of how many somebody certainly is one
 * @param possible of how many more somebody may be one
 */
public record TracedOwners(int companies, int certain, int possible) {

    private static final Threshold USUAL = new Threshold(25, false);

    static TracedOwners of(Network network, LocalDate day) {
        List<Party> parties = new ArrayList<>();
        CompactRegister register = CompactRegister.of(network, day, parties);
        Count count = new Count(parties, day);
        WholeRegister.owners(register, USUAL, count);
        return new TracedOwners(count.companies, count.certain, count.possible);
    }

    private static final class Count implements RegisterListener {

        private final List<Party> parties;
        private final LocalDate day;
        private int companies;
        private int certain;
        private int possible;

        Count(List<Party> parties, LocalDate day) {
            this.parties = parties;
            this.day = day;
        }

        /** One number more than there are parties stands for nobody. */
        @Override
        public void company(int company, List<RegisterOwner> owners) {
            if (company >= parties.size() || !isCompany(parties.get(company))) {
                return;
            }
            companies++;
            Certainty most = owners.stream()
                    .filter(owner -> parties.get(owner.person()).isKnownPerson())
                    .map(RegisterOwner::certainty)
                    .max(Comparator.naturalOrder())
                    .orElse(Certainty.NONE);
            switch (most) {
                case CERTAIN -> certain++;
                case POSSIBLE -> possible++;
                case NONE -> {}
            }
        }

        private boolean isCompany(Party party) {
            return (party.type() == EntityType.REGISTERED_ENTITY || party.type() == EntityType.LEGAL_ENTITY)
                    && (party.dissolvedOn() == null || party.dissolvedOn().isAfter(day));
        }
    }
}
