package org.boreg.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import tools.jackson.databind.JsonNode;

/** Changes, a line each: when, what, of which record, about whom. */
public final class ChangesText {

    private static final String GAP = "  ";

    private final Console console;

    public ChangesText(Console console) {
        this.console = console;
    }

    /** @param change as the API has it */
    public void print(JsonNode change) {
        List<String> parts = new ArrayList<>(List.of(
                text(change, "/arrivedAt"),
                text(change, "/kind"),
                text(change, "/recordType"),
                text(change, "/recordId"),
                about(change.path("statement"))));
        change.path("records").forEach(record -> parts.add(text(record, "/recordId")));
        parts.add(text(change, "/reason"));
        console.out()
                .println(String.join(
                        GAP, parts.stream().filter(part -> !part.isEmpty()).toList()));
    }

    /** The name, where the statement is of BODS 0.4 and has one; for a relationship, whose it is. */
    private String about(JsonNode statement) {
        String name = text(statement, "/recordDetails/name");
        if (name.isEmpty()) {
            name = text(statement, "/recordDetails/names/0/fullName");
        }
        String subject = text(statement, "/recordDetails/subject");
        return subject.isEmpty() ? name : text(statement, "/recordDetails/interestedParty") + " in " + subject;
    }

    private String text(JsonNode node, String pointer) {
        return console.shown(CleanText.of(node.at(pointer).asString("")));
    }
}
