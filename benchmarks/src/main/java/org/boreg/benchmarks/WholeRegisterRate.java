package org.boreg.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.SplittableRandom;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.CompactRegister;
import org.boreg.bods.ownership.RegisterListener;
import org.boreg.bods.ownership.RegisterOwner;
import org.boreg.bods.ownership.Threshold;
import org.boreg.bods.ownership.WholeRegister;

/**
 * Works out the owners of every company of an invented register, on one thread, and says how fast that went. Half of the parties are
 * persons. Of the companies, six in seven belong to one to three persons, as a rule by bands as the UK has them, the others to one or two
 * companies, and some of these to a person too; of a thousand companies one holds a part of one that may stand above it, so that there
 * are rings, and a few have thousands of owners.
 */
final class WholeRegisterRate {

    private static final long USUAL_PARTIES = 2_000_000;
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MANY_OWNERS = 10_000;

    private static final ShareRange[] BANDS = {
        new ShareRange(25, true, 50, false), new ShareRange(50, true, 75, true), new ShareRange(75, false, 100, false)
    };

    private final SplittableRandom random = new SplittableRandom(1);
    private final int persons;
    private final int companies;
    private final CompactRegister.Builder register;
    private long holdings;

    private WholeRegisterRate(int parties) {
        this.persons = parties / 2;
        this.companies = parties - persons;
        this.register = new CompactRegister.Builder(parties);
    }

    /** The number of parties may be given. */
    public static void main(String[] arguments) {
        long parties = arguments.length > 0 ? WholeNumber.parse("PARTIES", arguments[0]) : USUAL_PARTIES;
        new WholeRegisterRate(Math.toIntExact(parties)).measure();
    }

    private void measure() {
        CompactRegister built = build();
        System.out.printf(
                "%,d parties, %,d companies, %,d holdings; Java %s%n",
                built.parties(), companies, holdings, Runtime.version());
        for (int run = 1; run <= 2; run++) {
            Count count = new Count();
            long before = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            WholeRegister.owners(built, new Threshold(25, false), count);
            double seconds = (System.nanoTime() - before) / NANOS;
            double ofProcessor = (THREADS.getCurrentThreadCpuTime() - worked) / NANOS;
            System.out.printf(
                    "run %d: %.2f s, %,.0f companies/s; %.2f s of one processor, %,.0f companies/s of it; %,d owners of %,d companies; %,d MB in use after it%n",
                    run,
                    seconds,
                    companies / seconds,
                    ofProcessor,
                    companies / ofProcessor,
                    count.owners,
                    count.companies,
                    megabytesInUse());
        }
    }

    private static long megabytesInUse() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private CompactRegister build() {
        for (int person = 0; person < persons; person++) {
            register.person(person);
        }
        for (int company = 0; company < companies; company++) {
            own(company);
        }
        return register.build();
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
        register.shares(owner, persons + company, range);
        holdings++;
    }

    private static final class Count implements RegisterListener {

        private long owners;
        private long companies;

        @Override
        public void company(int company, List<RegisterOwner> found) {
            owners += found.size();
            companies += found.isEmpty() ? 0 : 1;
        }
    }
}
