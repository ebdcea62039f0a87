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
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchFacets;
import org.boreg.graph.read.SearchFilters;
import org.boreg.graph.read.SearchHit;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.service.questions.AskedDates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = {
            "Find companies and people by name or identifier, best match first.",
            "Words match whole, as the beginning of a word, by sound or with typing errors, in any order and any script."
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
            names = "--kind",
            paramLabel = "CODE",
            description = "Only this entityType or personType of BODS 0.4, for example arrangement.")
    private @Nullable String kind;

    @Option(names = "--nationality", paramLabel = "CODE", description = "Only people of this nationality.")
    private @Nullable String nationality;

    @Option(
            names = "--status",
            paramLabel = "active|dissolved",
            description = "Only entities that exist, or only those that were dissolved.")
    private @Nullable String status;

    @Option(names = "--birth-year", paramLabel = "YEAR", description = "Only people born in this year.")
    private @Nullable Integer birthYear;

    @Option(
            names = "--role",
            paramLabel = "owner|owned",
            description = "Only those who hold or held interests, or in whom others do or did.")
    private @Nullable String role;

    @Option(names = "--facets", description = "Also count the matches by what they can be narrowed to.")
    private boolean facets;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many hits at most. Default: 20")
    private int limit = 20;

    @Mixin
    private final DateOptions dates = new DateOptions();

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
        AskedDates when = dates.dates();
        SearchAnswer found = new Asking(console, environment).ask(register, answers -> search(answers, question, when));
        if (output.isJson()) {
            new JsonOutput(console).print(found);
        } else {
            new SearchText(console).print(question.text(), found);
        }
        return ExitCode.DONE;
    }

    private SearchAnswer search(Answers answers, SearchQuestion first, AskedDates when) {
        SearchAnswer page = answers.search(first, when);
        SearchFacets counted = page.facets();
        List<SearchHit> found = new ArrayList<>(page.items());
        while (page.next() != null && found.size() < limit) {
            page = answers.search(
                    question(Math.min(limit - found.size(), SearchQuestion.LARGEST_PAGE), page.next()), when);
            found.addAll(page.items());
        }
        return new SearchAnswer(found, page.next(), page.cut(), counted);
    }

    private SearchQuestion question(int size, @Nullable String cursor) {
        try {
            SearchFilters filters = new SearchFilters(type, kind, jurisdiction, nationality, status, birthYear, role);
            return new SearchQuestion(String.join(" ", text), filters, null, size, cursor, facets && cursor == null);
        } catch (InvalidQuestion invalid) {
            throw CannotAnswer.badQuestion(invalid.getMessage());
        }
    }
}
