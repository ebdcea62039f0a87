package org.boreg.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes: data to {@code out}, everything that is said about it to {@code err}.
 *
 * @param outIsTerminal whether a person reads the data, not a program
 * @param errIsTerminal whether a person watches the progress
 * @param colour whether data may be coloured
 * @param columns cells in a line of the terminal
 */
public record Console(
        PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, boolean colour, int columns) {

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 40;

    /**
     * The console of this process. Java cannot tell whether one of its streams is a terminal, so the launcher tells in {@code
     * boreg.out.terminal}, {@code boreg.err.terminal} and {@code boreg.columns}. Text is written in UTF-8, as JSON has to be.
     *
     * @param environment of which {@code NO_COLOR} (no-color.org) and {@code TERM} are looked at
     */
    public static Console ofProcess(Map<String, String> environment) {
        boolean outIsTerminal = Boolean.getBoolean("boreg.out.terminal");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                outIsTerminal,
                Boolean.getBoolean("boreg.err.terminal"),
                outIsTerminal && !plain,
                Math.max(FEWEST_COLUMNS, Integer.getInteger("boreg.columns", USUAL_COLUMNS)));
    }

    /** Says something about what is being done; it does not get among the data. */
    public void say(String message) {
        err.println(message);
    }

    /** Bold where colours are allowed. */
    public String bold(String text) {
        return styled("1", text);
    }

    /** Faint where colours are allowed. */
    public String faint(String text) {
        return styled("2", text);
    }

    /** In the colour of warnings where colours are allowed. */
    public String warning(String text) {
        return styled("33", text);
    }

    /** Text of the data, as it may be shown to whoever reads. */
    public String shown(String text) {
        return outIsTerminal ? CleanText.isolated(text) : text;
    }

    private String styled(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
