package org.boreg.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A console whose two streams can be read afterwards. */
public final class TestConsole {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console;

    private TestConsole(boolean terminal, boolean colour, int columns) {
        this.console = new Console(stream(out), stream(err), terminal, terminal, colour, columns);
    }

    /** As when the output goes into a file. */
    public static TestConsole file() {
        return new TestConsole(false, false, 80);
    }

    public static TestConsole terminal(int columns) {
        return new TestConsole(true, false, columns);
    }

    public static TestConsole colourTerminal() {
        return new TestConsole(true, true, 80);
    }

    public Console console() {
        return console;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
