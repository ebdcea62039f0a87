package org.boreg.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the machine does beside what is measured. */
final class Load {

    /** The average number of threads that ran or waited to during the last minute. */
    static String now() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", load);
    }

    private Load() {}
}
