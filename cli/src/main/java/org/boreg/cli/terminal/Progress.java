package org.boreg.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something long has come: a bar for a person, a line every so often for a log. */
public interface Progress extends AutoCloseable {

    /**
     * @param done bytes of the total
     * @param account what has come of it so far, in a few words
     */
    void at(long done, String account);

    @Override
    void close();

    /** As fits the console: a bar on a terminal, else lines. */
    static Progress on(Console console, String task, long totalBytes) {
        return console.errIsTerminal()
                ? new Bar(console, task, totalBytes)
                : new Lines(console.err(), task, totalBytes);
    }

    /** The same for things that are counted one by one. */
    static Progress counting(Console console, String task, long total) {
        return console.errIsTerminal() ? new Bar(console, task, total, "", 1) : new Lines(console.err(), task, total);
    }

    /** One line that is drawn over. */
    final class Bar implements Progress {

        private static final long MEBIBYTE = 1 << 20;

        private final ProgressBar bar;

        Bar(Console console, String task, long totalBytes) {
            this(console, task, totalBytes, " MiB", MEBIBYTE);
        }

        Bar(Console console, String task, long total, String unit, long unitSize) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit(unit, unitSize)
                    .setUpdateIntervalMillis(200)
                    .hideEta()
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.columns() - 1))
                    .build();
        }

        @Override
        public void at(long done, String account) {
            bar.stepTo(done);
            bar.setExtraMessage(account);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line at most every ten seconds, so that a log stays short and still shows life. */
    final class Lines implements Progress {

        private static final long BETWEEN = Duration.ofSeconds(10).toNanos();

        private final PrintStream out;
        private final String task;
        private final long total;
        private long next = System.nanoTime() + BETWEEN;

        Lines(PrintStream out, String task, long totalBytes) {
            this.out = out;
            this.task = task;
            this.total = totalBytes;
        }

        @Override
        public void at(long done, String account) {
            if (System.nanoTime() - next >= 0) {
                next = System.nanoTime() + BETWEEN;
                String share = total == 0 ? "" : "%d %%, ".formatted(100 * done / total);
                out.printf("%s: %s%s%n", task, share, account);
            }
        }

        @Override
        public void close() {}
    }
}
