package org.boreg.cli;

import org.boreg.cli.terminal.Console;

/** The program {@code boreg}. */
public final class Main {

    public static void main(String[] arguments) {
        Logging.quiet();
        Interruption interruption = new Interruption();
        int code = new Boreg(Console.ofProcess(System.getenv()), System.getenv(), interruption).run(arguments);
        interruption.over();
        System.exit(code);
    }

    private Main() {}
}
