package org.boreg.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.TimelineText;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.TimelineAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "timeline",
        description = {
            "Show how what owners have in a company changed, from day to day.",
            "Of one owner, or of all who are beneficial owners on some day: what each has over all chains in each period, and which"
                    + " statements began and ended what on the days on which that changed."
        },
        footer = {
            "%nExamples:",
            "  boreg timeline GB-COH:01234567",
            "  boreg timeline GB-COH:01234567 --owner GB-COH:07654321",
            "  boreg timeline GB-COH:01234567 --threshold 10",
            "  boreg timeline GB-COH:01234567 --known-at 2023-12-31    as it was known then",
            "%nA period lasts until the day on which it was so no longer."
        },
        sortOptions = false)
final class TimelineCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ID", description = "A party id, SCHEME:identifier or a recordId.")
    private String id = "";

    @Option(
            names = "--owner",
            paramLabel = "ID",
            description =
                    "The party that alone is asked about, also one in the middle of a chain. Default: all beneficial owners")
    private @Nullable String owner;

    @Mixin
    private final RegimeOptions regime = new RegimeOptions();

    @Mixin
    private final KnownAtOption known = new KnownAtOption();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    TimelineCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        AskedDates dates = known.dates();
        OwnersRequest request = regime.request();
        TimelineAnswer timeline =
                new Asking(console, environment).ask(register, answers -> answers.timeline(id, owner, dates, request));
        if (output.isJson()) {
            new JsonOutput(console).print(timeline);
        } else {
            new TimelineText(console, timeline).print();
        }
        return ExitCode.DONE;
    }
}
