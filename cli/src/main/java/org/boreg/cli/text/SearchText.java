package org.boreg.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Table;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchFacets;
import org.boreg.graph.read.SearchHit;

/** The hits of a search, with what tells parties of one name apart. */
public final class SearchText {

    private final Console console;

    public SearchText(Console console) {
        this.console = console;
    }

    public void print(String asked, SearchAnswer found) {
        if (found.items().isEmpty()) {
            console.say("Nothing found for \"%s\".".formatted(asked));
            return;
        }
        hits(found.items());
        if (found.next() != null) {
            console.say("The best %s; there are more (--limit shows more, --type and --jurisdiction narrow it)."
                    .formatted(Words.count(found.items().size(), "hit", "hits")));
        }
        if (found.facets() != null) {
            facets(found.facets());
        }
    }

    private void facets(SearchFacets facets) {
        console.out().println();
        facet("type", facets.type(), facets.atLeast());
        facet("kind", facets.kind(), facets.atLeast());
        facet("jurisdiction", facets.jurisdiction(), facets.atLeast());
        facet("nationality", facets.nationality(), facets.atLeast());
        facet("status", facets.status(), facets.atLeast());
        facet("role", facets.role(), facets.atLeast());
    }

    private void facet(String name, List<SearchFacets.Count> counts, boolean atLeast) {
        if (!counts.isEmpty()) {
            console.out()
                    .println(name + ": "
                            + counts.stream()
                                    .map(count -> CleanText.of(count.value()) + " " + Words.count(count.count())
                                            + (atLeast ? "+" : ""))
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void hits(List<SearchHit> hits) {
        Table table = new Table("NAME", "WHAT", "WHERE", "KNOWN BY").key("ID");
        for (SearchHit hit : hits) {
            PartySummary party = hit.party();
            table.add(
                    Words.nameOf(party),
                    Words.kindOf(party.type(), party.kind()),
                    place(party),
                    String.join(", ", marks(hit)),
                    party.id());
        }
        table.print(console);
    }

    private static String place(PartySummary party) {
        return party.jurisdiction() != null ? party.jurisdiction() : String.join(" ", party.nationalities());
    }

    private static List<String> marks(SearchHit hit) {
        PartySummary party = hit.party();
        List<String> marks = new ArrayList<>();
        if (hit.match() != null && !hit.match().name().equals(party.name())) {
            marks.add(
                    (hit.match().former() ? "formerly " : "also ") + hit.match().name());
        }
        if (party.birthDate() != null) {
            marks.add("born " + party.birthDate());
        }
        if (party.dissolved() != null) {
            marks.add("dissolved " + party.dissolved());
        }
        marks.addAll(party.identifiers());
        return marks;
    }
}
