package org.boreg.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import tools.jackson.databind.node.ObjectNode;

/** What there is to say about the statements of files: of each code how often, and where first. */
public final class FindingsText {

    private static final int PLACES_OF_A_CODE = 5;

    private final Console console;
    private final FindingTally tally;

    public FindingsText(Console console, FindingTally tally) {
        this.console = console;
        this.tally = tally;
    }

    /** How many there are of each kind. */
    void putInto(ObjectNode json) {
        ObjectNode counts = json.putObject("counts");
        tally.counts().forEach((code, count) -> counts.put(code.code(), count));
    }

    /** Says it beside the data. */
    public void say() {
        Map<FindingCode, List<Finding>> kept = new LinkedHashMap<>();
        tally.kept()
                .forEach(finding -> kept.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                        .add(finding));
        tally.counts().forEach((code, count) -> {
            console.say("%s %s: %s, %s"
                    .formatted(
                            code.severity().name().toLowerCase(Locale.ROOT),
                            code.code(),
                            Words.count(count),
                            kept.getOrDefault(code, List.of()).isEmpty()
                                    ? ""
                                    : shown(kept.get(code).get(0).message())));
            kept.getOrDefault(code, List.of()).stream().limit(PLACES_OF_A_CODE).forEach(this::place);
            if (count > PLACES_OF_A_CODE) {
                console.say("  and %s more of this kind".formatted(Words.count(count - PLACES_OF_A_CODE)));
            }
        });
    }

    private void place(Finding finding) {
        String statement = finding.statementId() == null ? "" : ", statement " + finding.statementId();
        String pointer = finding.pointer().isEmpty() ? "" : ", at " + finding.pointer();
        console.say("  " + shown(finding.place() + statement + pointer));
    }

    private String shown(String text) {
        String clean = CleanText.of(text);
        return console.errIsTerminal() ? CleanText.isolated(clean) : clean;
    }
}
