package org.boreg.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.read.HoldingView;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartyReads;
import org.boreg.graph.read.SearchQuestion;
import org.jspecify.annotations.Nullable;

/** The reads of the graph, called in this process: what they cost without the service. */
record BoltAnswers(String name, RegisterGraph graph, Moment moment) implements Answers {

    static BoltAnswers today(String name, RegisterGraph graph) {
        return new BoltAnswers(name, graph, Moment.on(LocalDate.now(ZoneOffset.UTC)));
    }

    @Override
    public int party(String id) {
        return graph.parties().party(id, moment, Viewer.PUBLIC).isPresent() ? 1 : 0;
    }

    @Override
    public int search(String text) {
        return found(text, SearchTexts.HITS);
    }

    @Override
    public int misspelt(String text) {
        return found(text, SearchTexts.HITS);
    }

    @Override
    public int suggest(String text) {
        SearchQuestion question =
                SearchQuestion.beginningWith(text, SearchTexts.SUGGESTED).at(moment);
        return graph.search().search(question, Viewer.PUBLIC).items().size();
    }

    private int found(String text, int limit) {
        SearchQuestion question = new SearchQuestion(text, null, null, limit, null).at(moment);
        return graph.search().search(question, Viewer.PUBLIC).items().size();
    }

    @Override
    public int holders(String id) {
        return graph.parties()
                .holders(id, moment, PAGE, null, Viewer.PUBLIC)
                .items()
                .size();
    }

    @Override
    public int above(String id) {
        return graph.ownership(Viewer.OPERATOR)
                .above(id, moment, NeighbourhoodLimits.DEFAULT)
                .map(above -> above.parties().size() - 1)
                .orElse(0);
    }

    @Override
    public int holdings(String id, @Nullable String cursor) {
        return graph.parties()
                .holdings(id, moment, PAGE, cursor, Viewer.PUBLIC)
                .items()
                .size();
    }

    @Override
    public String cursorAfter(String id, int before) {
        String cursor = null;
        int passed = 0;
        while (passed < before) {
            Page<HoldingView> page =
                    graph.parties().holdings(id, moment, PartyReads.LARGEST_PAGE, cursor, Viewer.PUBLIC);
            passed += page.items().size();
            cursor = page.next();
            if (cursor == null) {
                throw new IllegalStateException("There are only %d holdings".formatted(passed));
            }
        }
        return cursor == null ? "" : cursor;
    }
}
