package org.boreg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.ActText;
import org.boreg.graph.read.ActReads;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "acts",
        description = "Show what operators did: statements redacted, parties merged and split; the latest first.",
        footer = {"%nExamples:", "  boreg acts", "  boreg acts --limit 1000 --format json"},
        sortOptions = false)
final class ActsCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "How many at most. Default: 100")
    private int limit = 100;

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ActsCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Limits.atLeastOne("--limit", limit);
        Page<ActView> acts = new Asking(console, environment).ask(register, answers -> {
            Page<ActView> page = answers.acts(Math.min(limit, ActReads.LARGEST_PAGE), null);
            List<ActView> found = new ArrayList<>(page.items());
            while (page.next() != null && found.size() < limit) {
                page = answers.acts(Math.min(limit - found.size(), ActReads.LARGEST_PAGE), page.next());
                found.addAll(page.items());
            }
            return new Page<>(found, page.next());
        });
        if (output.isJson()) {
            new JsonOutput(console).print(acts);
        } else {
            new ActText(console).print(acts);
        }
        return ExitCode.DONE;
    }
}
