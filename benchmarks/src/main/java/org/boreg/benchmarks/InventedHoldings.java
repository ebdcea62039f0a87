package org.boreg.benchmarks;

import java.util.SplittableRandom;
import org.boreg.bods.model.ShareRange;

/**
 * An invented register as numbers. Persons come first: half of the parties. Of the companies, six in seven belong to one to three
 * persons, as a rule by bands as the UK has them, the others to one or two companies, and some of these to a person too; of a thousand
 * companies one holds a part of one that may stand above it, so that there are rings, and a few have thousands of owners.
 */
final class InventedHoldings {

    static final int MANY_OWNERS = 10_000;

    private static final int CHAIN = 60;
    private static final int BETWEEN_CHAINS = 25_000;

    private static final ShareRange[] BANDS = {
        new ShareRange(25, true, 50, false), new ShareRange(50, true, 75, true), new ShareRange(75, false, 100, false)
    };

    /** Takes one holding after another; a pair may come more than once. */
    interface Register {

        /** @param company number of the party, not of the company */
        void hold(int owner, int company, ShareRange range);
    }

    private final SplittableRandom random = new SplittableRandom(1);
    private final int persons;
    private final int companies;
    private final boolean odd;
    private final Register register;

    /** @param odd whether chains of sixty companies, shares that are not stated, and companies with more than 100 percent are in it */
    InventedHoldings(int parties, boolean odd, Register register) {
        this.persons = parties / 2;
        this.companies = parties - persons;
        this.odd = odd;
        this.register = register;
    }

    int persons() {
        return persons;
    }

    int companies() {
        return companies;
    }

    void invent() {
        for (int company = 0; company < companies; company++) {
            if (odd && company % BETWEEN_CHAINS > 0 && company % BETWEEN_CHAINS <= CHAIN) {
                hold(persons + company - 1, company, ShareRange.exactly(100));
            } else if (odd && random.nextInt(100) == 0) {
                ownOddly(company);
            } else {
                own(company);
            }
        }
    }

    private void ownOddly(int company) {
        if (random.nextBoolean()) {
            hold(random.nextInt(persons), company, ShareRange.UNKNOWN);
            hold(random.nextInt(persons), company, ShareRange.exactly(30));
        } else {
            for (int owner = 0; owner < 3; owner++) {
                hold(random.nextInt(persons), company, ShareRange.exactly(owner == 0 ? 30 : 60));
            }
        }
    }

    private void own(int company) {
        int kind = random.nextInt(1_000_000);
        if (kind < 5) {
            ownByMany(company);
        } else if (kind < 850_000) {
            ownByPersons(company);
        } else {
            ownByCompanies(company);
        }
        if (random.nextInt(1_000) == 0) {
            hold(persons + random.nextInt(companies), company, ShareRange.exactly(1));
        }
    }

    private void ownByMany(int company) {
        for (int owner = 0; owner < MANY_OWNERS; owner++) {
            hold(random.nextInt(persons), company, ShareRange.exactly(90.0 / MANY_OWNERS));
        }
    }

    private void ownByPersons(int company) {
        int owners = 1 + random.nextInt(3);
        for (int owner = 0; owner < owners; owner++) {
            hold(random.nextInt(persons), company, owners == 1 ? BANDS[random.nextInt(3)] : BANDS[0]);
        }
    }

    /** As a rule by companies with lower numbers, so that most chains end. */
    private void ownByCompanies(int company) {
        int owners = 1 + random.nextInt(2);
        for (int owner = 0; owner < owners; owner++) {
            hold(persons + random.nextInt(company + 1), company, owners == 1 ? BANDS[2] : BANDS[0]);
        }
        if (random.nextInt(4) == 0) {
            hold(random.nextInt(persons), company, ShareRange.exactly(20));
        }
    }

    private void hold(int owner, int company, ShareRange range) {
        register.hold(owner, persons + company, range);
    }
}
