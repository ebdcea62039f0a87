package org.boreg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.Answers;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.HoldingsText;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartyReads;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.PartyAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "holdings",
        description = "Show what a company or person holds directly, the latest claim first.",
        footer = {"%nExamples:", "  boreg holdings GB-COH:01234567", "  boreg holdings 7k2m9p4x1c8v5b3n --limit 500"},
        sortOptions = false)
final class HoldingsCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ID", description = "A party id, SCHEME:identifier or a recordId.")
    private String id = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "How many at most. Default: 100")
    private int limit = 100;

    @Mixin
    private final DateOptions when = new DateOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    HoldingsCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    private record Found(PartyAnswer party, Page<HoldingAnswer> holdings) {}

    @Override
    public Integer call() {
        AskedDates dates = when.dates();
        Limits.atLeastOne("--limit", limit);
        Found found = new Asking(console, environment).ask(register, answers -> find(answers, dates));
        if (output.isJson()) {
            new JsonOutput(console).print(found.holdings());
        } else {
            new HoldingsText(console).print(found.party(), found.holdings());
        }
        return ExitCode.DONE;
    }

    private Found find(Answers answers, AskedDates dates) {
        PartyAnswer party = answers.party(id, dates);
        Page<HoldingAnswer> page = answers.holdings(party.id(), dates, Math.min(limit, PartyReads.LARGEST_PAGE), null);
        List<HoldingAnswer> found = new ArrayList<>(page.items());
        while (page.next() != null && found.size() < limit) {
            int size = Math.min(limit - found.size(), PartyReads.LARGEST_PAGE);
            page = answers.holdings(party.id(), dates, size, page.next());
            found.addAll(page.items());
        }
        return new Found(party, new Page<>(found, page.next()));
    }
}
