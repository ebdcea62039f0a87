package org.boreg.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Table;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartySummary;

/** The hits of a search, with what tells parties of one name apart. */
public final class SearchText {

    private final Console console;

    public SearchText(Console console) {
        this.console = console;
    }

    public void print(String asked, Page<PartySummary> found) {
        if (found.items().isEmpty()) {
            console.say("Nothing found for \"%s\".".formatted(asked));
            return;
        }
        parties(found.items());
        if (found.next() != null) {
            console.say("The best %s; there are more (--limit shows more, --type and --jurisdiction narrow it)."
                    .formatted(Words.count(found.items().size(), "hit", "hits")));
        }
    }

    private void parties(List<PartySummary> parties) {
        Table table = new Table("NAME", "WHAT", "WHERE", "KNOWN BY").key("ID");
        for (PartySummary party : parties) {
            table.add(
                    Words.nameOf(party),
                    Words.kindOf(party.type(), party.kind()),
                    place(party),
                    String.join(", ", marks(party)),
                    party.id());
        }
        table.print(console);
    }

    private static String place(PartySummary party) {
        return party.jurisdiction() != null ? party.jurisdiction() : String.join(" ", party.nationalities());
    }

    private static List<String> marks(PartySummary party) {
        List<String> marks = new ArrayList<>();
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
