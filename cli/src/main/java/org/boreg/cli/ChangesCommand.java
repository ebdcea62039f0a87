package org.boreg.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.boreg.cli.register.Answers;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.ChangesText;
import org.boreg.service.questions.ChangesRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

@Command(
        name = "changes",
        description = {
            "List what changed the register, in the order in which it came: every statement that was accepted, and what the operator did.",
            "Each change has a cursor, from which it goes on at any later time. As JSON, a change is a line with the whole statement:"
                    + " what a copy of the register needs."
        },
        footer = {
            "%nExamples:",
            "  boreg changes                             all there is",
            "  boreg changes --follow                    and what comes, until Ctrl-C",
            "  boreg changes --after CURSOR --limit 100  from where you were",
            "  boreg changes --format json --server http://127.0.0.1:8080"
        },
        sortOptions = false)
final class ChangesCommand implements Callable<Integer> {

    private static final int LONGEST_WAIT_SECONDS = 30;
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(2);

    private final Console console;
    private final Map<String, String> environment;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "Go on after this change. Default: from the beginning")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most. Default: all there are")
    private @Nullable Integer limit;

    @Option(names = "--follow", description = "Wait for more when there is no more, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "--original",
            description =
                    "Statements as they were published, whatever the version; with --server, for the operator only.")
    private boolean original;

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private long left = Long.MAX_VALUE;
    private long listed;

    ChangesCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (limit != null) {
            Limits.atLeastOne("--limit", limit);
            left = limit;
        }
        boolean isAtEnd = false;
        while (!isAtEnd) {
            try {
                new Asking(console, environment).ask(register, this::list);
                isAtEnd = true;
            } catch (CannotAnswer away) {
                waitForRegister(away);
            }
        }
        sayWhereToGoOn();
        return ExitCode.DONE;
    }

    /** Who follows has begun already: a register that is away for a while is no reason to end. */
    private void waitForRegister(CannotAnswer away) {
        if (!follow || listed == 0 || away.fault() != CannotAnswer.Fault.REGISTER) {
            throw away;
        }
        console.say("boreg: %s Trying again.".formatted(away.getMessage()));
        LockSupport.parkNanos(BEFORE_ANOTHER_TRY.toNanos());
    }

    private boolean list(Answers answers) {
        while (left > 0 && !console.out().checkError()) {
            List<String> lines = answers.changes(
                    after,
                    (int) Math.min(left, ChangesRequest.LARGEST_PAGE),
                    original,
                    follow ? LONGEST_WAIT_SECONDS : 0);
            lines.forEach(this::print);
            if (lines.isEmpty() && !follow) {
                return true;
            }
        }
        return true;
    }

    private void print(String line) {
        JsonNode change = read(line);
        if (output.isJson()) {
            console.out().println(CleanText.json(line));
        } else {
            new ChangesText(console).print(change);
        }
        after = change.path("cursor").asString("");
        listed++;
        left--;
    }

    private static JsonNode read(String line) {
        try {
            return JsonOutput.MAPPER.readTree(line);
        } catch (JacksonException foreign) {
            throw CannotAnswer.because(
                    "What answers there is no register of this kind: its answer cannot be read.", foreign);
        }
    }

    private void sayWhereToGoOn() {
        if (listed == 0) {
            console.say(after == null ? "Nothing has come yet." : "Nothing has come since.");
        } else if (!output.isJson()) {
            console.say("To go on from here: boreg changes --after " + after);
        }
    }
}
