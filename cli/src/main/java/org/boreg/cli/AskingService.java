package org.boreg.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.Place;
import org.boreg.cli.terminal.Console;
import picocli.CommandLine.Mixin;

/**
 * A command about who may what, which only the running service of a register knows.
 *
 * @param <T> what is answered
 */
abstract class AskingService<T> implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AskingService(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    abstract T ask(Place.RegisterServer server);

    /** For people. */
    abstract void print(T answer, Console console);

    @Override
    public Integer call() {
        if (!(register.place(environment) instanceof Place.RegisterServer server)) {
            throw CannotAnswer.badQuestion(
                    "Who may what is kept by the running service: name it with --server URL, and give"
                            + " a key that may this in BOREG_KEY or --key-file.");
        }
        T answer = ask(server);
        if (output.isJson()) {
            new JsonOutput(console).print(answer);
        } else {
            print(answer, console);
        }
        return ExitCode.DONE;
    }
}
