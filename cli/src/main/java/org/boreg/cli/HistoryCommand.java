package org.boreg.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.HistoryText;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.HistoryAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description = {
            "Tell what was said of a party or in a record over time, the earliest first.",
            "Of each statement: what it changed field by field, for which day it was said, when it was published, and when this"
                    + " register took it in. Of a party, the relationships that name it are told, too."
        },
        footer = {
            "%nExamples:",
            "  boreg history GB-COH:01234567",
            "  boreg history some-record-id",
            "  boreg history GB-COH:01234567 --known-at 2023-12-31    as it was known then"
        },
        sortOptions = false)
final class HistoryCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ID", description = "A party id, SCHEME:identifier or a recordId.")
    private String id = "";

    @Mixin
    private final DateOptions when = new DateOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    HistoryCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        AskedDates dates = when.dates();
        HistoryAnswer history = new Asking(console, environment).ask(register, answers -> answers.history(id, dates));
        if (output.isJson()) {
            new JsonOutput(console).print(history);
        } else {
            new HistoryText(console).print(history);
        }
        return ExitCode.DONE;
    }
}
