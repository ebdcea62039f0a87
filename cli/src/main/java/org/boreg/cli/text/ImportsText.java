package org.boreg.cli.text;

import java.time.Duration;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Table;
import org.boreg.graph.read.ImportView;
import org.boreg.graph.read.Page;
import org.boreg.service.questions.ImportAnswer;

/** The imports of a register, for people. */
public final class ImportsText {

    private final Console console;

    public ImportsText(Console console) {
        this.console = console;
    }

    public void print(Page<ImportAnswer> imports) {
        if (imports.items().isEmpty()) {
            console.say("Nothing was imported into this register yet.");
            return;
        }
        Table table = new Table("STARTED", "STATE", "READ", "LOADED", "UNCHANGED", "REJECTED", "SOURCE").key("ID");
        for (ImportAnswer one : imports.items()) {
            table.add(
                    one.startedAt() == null ? "" : one.startedAt().toString(),
                    state(one),
                    Words.count(one.read()),
                    Words.count(one.loaded()),
                    Words.count(one.unchanged()),
                    Words.count(one.rejected()),
                    one.source(),
                    one.id());
        }
        table.print(console);
        if (imports.next() != null) {
            console.say("There are more: --limit shows more.");
        }
    }

    public void print(ImportAnswer one) {
        line(console.bold(shown(one.source())) + ", " + state(one));
        line("  %s read = %s loaded + %s unchanged + %s rejected"
                .formatted(
                        Words.count(one.read(), "statement", "statements"),
                        Words.count(one.loaded()),
                        Words.count(one.unchanged()),
                        Words.count(one.rejected())));
        times(one);
        speed(one);
        if (one.files() != null) {
            one.files().forEach(this::file);
        }
        if (one.findingCounts() != null) {
            one.findingCounts().forEach(this::finding);
        }
        if (one.failure() != null) {
            line("  " + shown(one.failure()));
        }
        if (one.undoneBy() != null) {
            line("  taken back by act " + one.undoneBy());
        }
        line(console.faint("  import " + one.id()));
    }

    private static String state(ImportAnswer one) {
        String words = one.state().replace('_', ' ');
        return (one.dryRun() ? "trial, " : "") + (one.snapshot() ? "snapshot, " : "") + words;
    }

    private void times(ImportAnswer one) {
        if (one.startedAt() != null) {
            line("  " + one.startedAt()
                    + (one.endedAt() == null ? "" : " to " + one.endedAt())
                    + (one.startedBy() == null ? "" : " by " + shown(one.startedBy())));
        }
    }

    private void speed(ImportAnswer one) {
        if (one.statementsPerSecond() != null) {
            line("  %s a second%s"
                    .formatted(
                            Words.count(one.statementsPerSecond(), "statement", "statements"),
                            one.secondsLeft() == null ? "" : ", " + left(one.secondsLeft()) + " left"));
        }
    }

    private static String left(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private void file(ImportView.File file) {
        line("  %s, %s, SHA-256 %s"
                .formatted(shown(file.name()), Words.count(file.bytes(), "byte", "bytes"), file.sha256()));
    }

    private void finding(String code, long count) {
        line("  " + shown(code) + ": " + Words.count(count));
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
