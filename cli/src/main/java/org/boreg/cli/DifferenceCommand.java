package org.boreg.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.DifferenceText;
import org.boreg.service.questions.AskedDays;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.OwnersRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "difference",
        description = {
            "Show what changed between two days in who owns a company.",
            "Who has something else than before, who came and who went, and which statements began and ended what in between."
        },
        footer = {
            "%nExamples:",
            "  boreg difference GB-COH:01234567 2022-12-31 2024-12-31",
            "  boreg difference GB-COH:01234567 2022-12-31    until today",
            "  boreg difference GB-COH:01234567 2022-12-31 --regime eu-amlr",
            "  boreg difference GB-COH:01234567 2022-12-31 --format json"
        },
        sortOptions = false)
final class DifferenceCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "ID", description = "A party id, SCHEME:identifier or a recordId.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FROM", description = "The earlier day, such as 2022-12-31.")
    private String from = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "TO", description = "The later day. Default: today")
    private @Nullable String to;

    @Mixin
    private final RegimeOptions regime = new RegimeOptions();

    @Mixin
    private final KnownAtOption known = new KnownAtOption();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DifferenceCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        AskedDays days = known.between(from, to);
        OwnersRequest request = regime.request();
        DifferenceAnswer difference =
                new Asking(console, environment).ask(register, answers -> answers.difference(id, days, request));
        if (output.isJson()) {
            new JsonOutput(console).print(difference);
        } else {
            new DifferenceText(console, difference).print();
        }
        return ExitCode.DONE;
    }
}
