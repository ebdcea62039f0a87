package org.boreg.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.boreg.bods.ownership.CompactRegister;
import org.boreg.bods.ownership.RegisterListener;
import org.boreg.bods.ownership.RegisterOwner;
import org.boreg.bods.ownership.Threshold;
import org.boreg.bods.ownership.WholeRegister;

/** Works out the owners of every company of {@link InventedHoldings}, on one thread, and says how fast that went. */
final class WholeRegisterRate {

    private static final long USUAL_PARTIES = 2_000_000;
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int parties;
    private final int companies;
    private final CompactRegister.Builder register;
    private long holdings;

    private WholeRegisterRate(int parties) {
        this.parties = parties;
        this.companies = parties - parties / 2;
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
        InventedHoldings invented = new InventedHoldings(parties, false, (owner, company, range) -> {
            register.shares(owner, company, range);
            holdings++;
        });
        for (int person = 0; person < invented.persons(); person++) {
            register.person(person);
        }
        invented.invent();
        return register.build();
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
