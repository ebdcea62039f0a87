package org.boreg.cli.text;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.graph.read.Page;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.RecordAnswer;
import org.jspecify.annotations.Nullable;

/** A party: what is known of it, who says so, and its direct ties. */
public final class PartyText {

    private static final int TITLE = 14;

    private final Console console;

    public PartyText(Console console) {
        this.console = console;
    }

    public void print(PartyAnswer party, Page<HoldingAnswer> holders, Page<HoldingAnswer> holdings) {
        console.out().println(console.bold(shown(name(party))));
        facts(party);
        records(party);
        ties("Held directly by", holders, true);
        ties("Holds directly", holdings, false);
    }

    private void facts(PartyAnswer party) {
        fact("id", party.id());
        fact(
                "what",
                Stream.of(Words.kindOf(party.type(), party.kind()), party.subtype(), party.legalForm())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
        fact(
                "also named",
                party.names().stream()
                        .filter(name -> !name.equals(party.name()))
                        .collect(Collectors.joining("; ")));
        fact("formerly", String.join("; ", party.formerNames()));
        fact("jurisdiction", jurisdiction(party));
        fact("nationality", String.join(", ", party.nationalities()));
        fact("identifiers", String.join(", ", party.identifiers()));
        fact("founded", party.founded());
        fact("dissolved", party.dissolved());
        fact("born", party.birthDate());
        fact("died", party.deathDate());
        fact("listed", party.listed() == null ? null : Words.yesNo(party.listed()));
        fact(
                "exposed",
                party.politicallyExposed() == null
                        ? null
                        : party.politicallyExposed()
                                ? "yes, a politically exposed person"
                                : "no, not a politically exposed person");
        fact("not named", party.unspecifiedReason() == null ? null : Words.ofCode(party.unspecifiedReason()));
        fact("explanation", party.unspecifiedDescription());
    }

    private void records(PartyAnswer party) {
        if (party.records().isEmpty()) {
            return;
        }
        heading("Records");
        party.records().forEach(this::record);
        if (party.moreRecords()) {
            console.out().println("  and more");
        }
        party.joinedBy()
                .forEach(join -> console.out()
                        .println("  %d of them joined by %s%s"
                                .formatted(
                                        join.records(),
                                        Words.ofCode(join.kind()),
                                        join.value() == null ? "" : " " + shown(join.value()))));
    }

    private void record(RecordAnswer record) {
        String said = record.statementId() == null
                ? "referred to, but not described"
                : "statement %s%s%s"
                        .formatted(
                                record.statementId(),
                                record.statementDate() == null ? "" : " of " + record.statementDate(),
                                record.closed() ? ", closed" : "");
        console.out()
                .println("  " + shown(record.recordId()) + " by " + shown(record.publisher()) + ": " + shown(said));
    }

    private void ties(String title, Page<HoldingAnswer> ties, boolean holders) {
        if (ties.items().isEmpty()) {
            return;
        }
        heading(title);
        new HoldingsText(console).list(ties.items());
        if (ties.next() != null) {
            console.out().println(holders ? "  and others" : "  and more: boreg holdings lists them");
        }
    }

    private void heading(String title) {
        console.out().println();
        console.out().println(console.bold(title));
    }

    private void fact(String title, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            console.out().println(console.faint(title) + " ".repeat(TITLE - title.length()) + shown(value));
        }
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private static String name(PartyAnswer party) {
        return party.name() != null ? party.name() : "(no name)";
    }

    private static @Nullable String jurisdiction(PartyAnswer party) {
        if (party.jurisdictionName() == null || party.jurisdiction() == null) {
            return party.jurisdiction() == null ? party.jurisdictionName() : party.jurisdiction();
        }
        return "%s (%s)".formatted(party.jurisdictionName(), party.jurisdiction());
    }
}
