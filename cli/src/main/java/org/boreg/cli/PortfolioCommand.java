package org.boreg.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.Answers;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.PortfolioText;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.PortfolioRequest;
import org.boreg.service.questions.PortfolioView;
import org.boreg.service.questions.PortfolioView.StakeView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "portfolio",
        description = {
            "Show all that a company or person owns or controls, directly or through others, the largest share first.",
            "What reaches it over all chains is added up; what is declared as a range stays a range."
        },
        footer = {
            "%nExamples:",
            "  boreg portfolio GB-COH:01234567",
            "  boreg portfolio 7k2m9p4x1c8v5b3n --limit 1000",
            "  boreg portfolio GB-COH:01234567 --as-of 2023-12-31    what it had then"
        },
        sortOptions = false)
final class PortfolioCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ID", description = "A party id, SCHEME:identifier or a recordId.")
    private String id = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many companies at most. Default: 100")
    private int limit = 100;

    @Mixin
    private final DateOptions when = new DateOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    PortfolioCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        AskedDates dates = when.dates();
        Limits.atLeastOne("--limit", limit);
        PortfolioView portfolio = new Asking(console, environment).ask(register, answers -> find(answers, dates));
        if (output.isJson()) {
            new JsonOutput(console).print(portfolio);
        } else {
            new PortfolioText(console, portfolio).print();
        }
        return ExitCode.DONE;
    }

    private PortfolioView find(Answers answers, AskedDates dates) {
        PortfolioView page = answers.portfolio(id, dates, Math.min(limit, PortfolioRequest.MOST), null);
        List<StakeView> items = new ArrayList<>(page.items());
        Map<String, OwnerParty> parties = new LinkedHashMap<>(page.parties());
        while (page.next() != null && items.size() < limit) {
            int size = Math.min(limit - items.size(), PortfolioRequest.MOST);
            page = answers.portfolio(page.party().id(), dates, size, page.next());
            items.addAll(page.items());
            parties.putAll(page.parties());
        }
        return new PortfolioView(
                page.party(),
                page.asOf(),
                page.knownAt(),
                page.total(),
                items,
                page.next(),
                parties,
                page.complete(),
                page.warnings());
    }
}
