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
     * @param done of the total, in the same unit
     * @param account what has come of it so far, in a few words
     */
    void at(long done, long total, String account);

    @Override
    void close();

    /** As fits the console: a bar on a terminal, else lines. */
    static Progress on(Console console, String task) {
        return console.errIsTerminal() ? new Bar(console, task) : new Lines(console.err(), task);
    }

    /** Shows nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void at(long done, long total, String account) {}

            @Override
            public void close() {}
        };
    }

    /** One line that is drawn over. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        Bar(Console console, String task) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(100)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit("%", 1)
                    .setUpdateIntervalMillis(200)
                    .hideEta()
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.columns() - 1))
                    .build();
        }

        @Override
        public void at(long done, long total, String account) {
            bar.maxHint(total);
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
        private long next = System.nanoTime() + BETWEEN;

        Lines(PrintStream out, String task) {
            this.out = out;
            this.task = task;
        }

        @Override
        public void at(long done, long total, String account) {
            if (System.nanoTime() - next >= 0) {
                next = System.nanoTime() + BETWEEN;
                out.printf("%s: %d %%, %s%n", task, total == 0 ? 100 : 100 * done / total, account);
            }
        }

        @Override
        public void close() {}
    }
}
