package org.boreg.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.OwnersText;
import org.boreg.cli.text.RegimesText;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.RegimesView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    private static final String ALL = "all";

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ID", description = "A party id, SCHEME:identifier or a recordId.")
    private String id = "";

    @Option(
            names = "--regime",
            paramLabel = "R",
            description = {
                "threshold: a plain percentage (the default).",
                "eu-amlr: Regulation (EU) 2024/1624, Articles 52 to 54.",
                "uk-psc: Companies Act 2006, Schedule 1A.",
                "ofac-50: OFAC's 50 percent rule.",
                "all: all of these, side by side."
            })
    private @Nullable String regime;

    @Option(
            names = "--threshold",
            paramLabel = "N",
            description = "Percent of shares or votes that make a beneficial owner, 0 to 100. Default: 25")
    private @Nullable Double threshold;

    @Option(names = "--exclusive", description = "More than the threshold is asked for, not the threshold itself.")
    private boolean exclusive;

    @Option(
            names = "--listed",
            paramLabel = "ID",
            description = "For ofac-50: a party that is asked about, together with the others; may be repeated.")
    private List<String> listed = List.of();

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
        return ALL.equals(regime) ? byAll(dates, request(null)) : byOne(dates, request(regime));
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

    private OwnersRequest request(@Nullable String byRegime) {
        try {
            return OwnersRequest.of(byRegime, threshold, exclusive ? true : null, listed, null);
        } catch (InvalidQuestion invalid) {
            throw CannotAnswer.badQuestion(invalid.getMessage());
        }
    }
}
