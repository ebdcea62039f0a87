package org.boreg.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.OwnersText;
import org.boreg.cli.text.RegimesText;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.RegimesView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "owners",
        description = {
            "Show who owns a company in the end, through which chains, and who says so.",
            "These are the people at the top of every chain, what reaches them over all chains together, and each link with the"
                    + " statements that say so. What is declared as a range stays a range."
        },
        footer = {
            "%nExamples:",
            "  boreg owners GB-COH:01234567",
            "  boreg owners GB-COH:01234567 --threshold 10",
            "  boreg owners GB-COH:01234567 --exclusive    more than 25 percent",
            "  boreg owners GB-COH:01234567 --regime eu-amlr",
            "  boreg owners GB-COH:01234567 --regime all",
            "  boreg owners GB-COH:01234567 --as-of 2023-12-31    who owned it then",
            "  boreg owners GB-COH:01234567 --format json",
            "%ncertain: even with the least that is declared; possible: only with the most."
        },
        sortOptions = false)
final class OwnersCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ID", description = "A party id, SCHEME:identifier or a recordId.")
    private String id = "";

    @Mixin
    private final RegimeOptions regime = new RegimeOptions();

    @Mixin
    private final DateOptions when = new DateOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    OwnersCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        AskedDates dates = when.dates();
        return regime.isAll() ? byAll(dates, regime.requestOfAll()) : byOne(dates, regime.request());
    }

    private int byOne(AskedDates dates, OwnersRequest request) {
        OwnersView owners =
                new Asking(console, environment).ask(register, answers -> answers.owners(id, dates, request));
        if (output.isJson()) {
            new JsonOutput(console).print(owners);
        } else {
            new OwnersText(console, owners).print();
        }
        return ExitCode.DONE;
    }

    private int byAll(AskedDates dates, OwnersRequest request) {
        RegimesView regimes =
                new Asking(console, environment).ask(register, answers -> answers.regimes(id, dates, request));
        if (output.isJson()) {
            new JsonOutput(console).print(regimes);
        } else {
            new RegimesText(console, regimes).print();
        }
        return ExitCode.DONE;
    }
}
