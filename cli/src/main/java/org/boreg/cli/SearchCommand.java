package org.boreg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.Answers;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.SearchText;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.SearchQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = {
            "Find companies and people by name or identifier, best match first.",
            "Every word has to match: whole, as the beginning of a word, or with one typing error."
        },
        footer = {
            "%nExamples:",
            "  boreg search lantern",
            "  boreg search \"maria petrova\" --type person",
            "  boreg search 01234567 --format json",
            "%nThe ID of a hit is what show, owners and holdings ask for."
        },
        sortOptions = false)
final class SearchCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Words of a name, or an identifier.")
    private List<String> text = List.of();

    @Option(
            names = "--type",
            paramLabel = "entity|person",
            description = "Only companies and the like, or only people.")
    private @Nullable String type;

    @Option(
            names = "--jurisdiction",
            paramLabel = "CODE",
            description = "Only companies of this jurisdiction or people of this nationality, for example GB.")
    private @Nullable String jurisdiction;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many hits at most. Default: 20")
    private int limit = 20;

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SearchCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Limits.atLeastOne("--limit", limit);
        SearchQuestion question = question(Math.min(limit, SearchQuestion.LARGEST_PAGE), null);
        Page<PartySummary> found = new Asking(console, environment).ask(register, answers -> search(answers, question));
        if (output.isJson()) {
            new JsonOutput(console).print(found);
        } else {
            new SearchText(console).print(question.text(), found);
        }
        return ExitCode.DONE;
    }

    private Page<PartySummary> search(Answers answers, SearchQuestion first) {
        Page<PartySummary> page = answers.search(first);
        List<PartySummary> found = new ArrayList<>(page.items());
        while (page.next() != null && found.size() < limit) {
            page = answers.search(question(Math.min(limit - found.size(), SearchQuestion.LARGEST_PAGE), page.next()));
            found.addAll(page.items());
        }
        return new Page<>(found, page.next());
    }

    private SearchQuestion question(int size, @Nullable String cursor) {
        try {
            return new SearchQuestion(String.join(" ", text), type, jurisdiction, size, cursor);
        } catch (InvalidQuestion invalid) {
            throw CannotAnswer.badQuestion(invalid.getMessage());
        }
    }
}
