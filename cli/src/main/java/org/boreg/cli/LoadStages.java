package org.boreg.cli;

import java.time.Duration;
import org.boreg.cli.register.FirstImport;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;

/** Shows the stages of a first load one after another, each with how long it will still take. */
final class LoadStages implements FirstImport.Stages, AutoCloseable {

    private static final int PERCENT = 100;

    /** Before that, what is left is anybody's guess. */
    private static final double ENOUGH_TO_TELL = 0.02;

    private final Console console;
    private Progress current;
    private long begun;

    /** @param reading what comes before them */
    LoadStages(Console console, Progress reading) {
        this.console = console;
        this.current = reading;
    }

    @Override
    public void begin(String task) {
        current.close();
        if (!console.errIsTerminal()) {
            console.say(task + "...");
        }
        current = Progress.counting(console, task, PERCENT);
        begun = System.nanoTime();
    }

    @Override
    public void progressed(double share) {
        current.at(Math.round(share * PERCENT), left(share, Duration.ofNanos(System.nanoTime() - begun)));
    }

    @Override
    public void say(String text) {
        current.close();
        console.say(text);
    }

    static String left(double share, Duration passed) {
        if (share < ENOUGH_TO_TELL) {
            return "";
        }
        long seconds = Math.round(passed.toMillis() / 1000.0 * (1 - share) / share);
        return seconds < 100 ? "%d s left".formatted(seconds) : "%d min left".formatted((seconds + 30) / 60);
    }

    @Override
    public void close() {
        current.close();
    }
}
