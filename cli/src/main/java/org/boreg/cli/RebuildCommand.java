package org.boreg.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.GraphConnection;
import org.boreg.cli.register.Place;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rebuild",
        description = {
            "Make parties, ownership edges and search again from the statements.",
            "Statements, imports and what operators decided stay as they are. Until it is done the register takes nothing in and"
                    + " answers nothing. It can be stopped at any moment: run again, it goes on from there."
        },
        footer = {"%nExamples:", "  boreg rebuild", "  boreg rebuild --data /srv/register"},
        sortOptions = false)
final class RebuildCommand implements Callable<Integer> {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Console console;
    private final Map<String, String> environment;
    private final Interruption interruption;

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RebuildCommand(Console console, Map<String, String> environment, Interruption interruption) {
        this.console = console;
        this.environment = environment;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        Place place = register.place(environment);
        try (GraphConnection connection = connection(place)) {
            interruption.listen(() -> console.say("Stopping..."));
            return rebuild(connection.graph().rebuild());
        } catch (RegisterUnavailable away) {
            throw CannotAnswer.because(away.getMessage(), away);
        }
    }

    private GraphConnection connection(Place place) {
        if (place instanceof Place.Neo4jServer server) {
            return GraphConnection.open(server);
        }
        if (place instanceof Place.DataFolder folder) {
            return GraphConnection.openExisting(folder, console::say);
        }
        throw CannotAnswer.badQuestion(
                "A register is rebuilt where it is: give --data or --neo4j-uri, not the address of a service.");
    }

    private int rebuild(Rebuild rebuild) {
        long total = rebuild.statements();
        Rebuild.Outcome outcome = run(rebuild, total);
        long patience = System.nanoTime() + Rebuild.SILENCE.multipliedBy(2).toNanos();
        if (outcome == Rebuild.Outcome.ELSEWHERE) {
            console.say("Another program is rebuilding this register, or was killed a moment ago: waiting to see.");
        }
        while (outcome == Rebuild.Outcome.ELSEWHERE && System.nanoTime() < patience && !interruption.isRequested()) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            outcome = run(rebuild, total);
        }
        return switch (outcome) {
            case DONE -> {
                tell(
                        outcome,
                        total,
                        String.format(Locale.ROOT, "Done: all is derived anew from %,d statements.", total));
                yield ExitCode.DONE;
            }
            case INTERRUPTED -> {
                tell(
                        outcome,
                        total,
                        "Stopped half way. Until it is run again to its end, the register answers nothing.");
                yield ExitCode.FAILURE;
            }
            case ELSEWHERE -> throw CannotAnswer.because("Another program is rebuilding this register.");
        };
    }

    private Rebuild.Outcome run(Rebuild rebuild, long total) {
        try (Progress progress = Progress.counting(console, "Rebuilding", total)) {
            return rebuild.run(
                    derived -> progress.at(derived, String.format(Locale.ROOT, "%,d statements", derived)),
                    interruption::isRequested);
        }
    }

    private void tell(Rebuild.Outcome outcome, long statements, String words) {
        if (output.isJson()) {
            new JsonOutput(console).print(new Account(outcome.name().toLowerCase(Locale.ROOT), statements));
        } else {
            console.say(words);
        }
    }

    /**
     * @param outcome done or interrupted
     * @param statements how many there are to derive from
     */
    record Account(String outcome, long statements) {}
}
