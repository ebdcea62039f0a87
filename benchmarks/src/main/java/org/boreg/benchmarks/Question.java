package org.boreg.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A row of the table: what is asked, of whom.
 *
 * @param call how it is asked of one that answers; what of it depends on who answers is made out before anything is measured
 * @param isExact whether all that answer have to find the same number
 */
record Question(String name, List<String> subjects, Function<Answers, ToIntFunction<String>> call, boolean isExact) {

    static List<Question> about(Subjects of, int hubHoldings) {
        SearchTexts texts = of.texts();
        List<Question> all = new ArrayList<>();
        all.add(exact("party by id", of.anybody(), answers -> answers::party));
        all.add(search("search: whole name", texts.whole(), answers -> answers::search));
        all.add(search("search: typing error", texts.misspelt(), answers -> answers::misspelt));
        all.add(search("suggest: beginning", texts.begun(), answers -> answers::suggest));
        all.add(exact("holders of a company", of.companies(), answers -> answers::holders));
        of.above().forEach((what, ids) -> all.add(exact("upwards: " + what, ids, answers -> answers::above)));
        List<String> hub = List.of(of.hub());
        all.add(exact(
                "hub: first %d holdings".formatted(Answers.PAGE), hub, answers -> id -> answers.holdings(id, null)));
        all.add(exact("hub: %d from the middle".formatted(Answers.PAGE), hub, answers -> {
            String cursor = answers.cursorAfter(of.hub(), hubHoldings / 2);
            return id -> answers.holdings(id, cursor);
        }));
        return all;
    }

    private static Question exact(String name, List<String> subjects, Function<Answers, ToIntFunction<String>> call) {
        return new Question(name, subjects, call, true);
    }

    private static Question search(String name, List<String> subjects, Function<Answers, ToIntFunction<String>> call) {
        return new Question(name, subjects, call, false);
    }
}
