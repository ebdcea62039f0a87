package org.boreg.cli.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BodsUpgrade.Account;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The account of an upgrade: how many statements, and what there is to say about them, by kind. */
public final class UpgradeText {

    private static final int PLACES_OF_A_CODE = 5;

    private final Console console;
    private final Account account;
    private final FindingTally tally;

    public UpgradeText(Console console, Account account, FindingTally tally) {
        this.console = console;
        this.account = account;
        this.tally = tally;
    }

    /**
     * @param json as JSON: on standard output, unless the statements go there
     * @param outIsTaken whether the statements go to standard output
     */
    public void print(boolean json, boolean outIsTaken) {
        if (json) {
            PrintStream out = outIsTaken ? console.err() : console.out();
            out.println(CleanText.json(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(counts())));
            return;
        }
        findings();
        console.say("%s = %s upgraded + %s already 0.4 + %s rejected"
                .formatted(
                        Words.count(account.statements(), "statement", "statements"),
                        Words.count(account.upgraded()),
                        Words.count(account.statements() - account.upgraded() - account.rejected()),
                        Words.count(account.rejected())));
        if (!account.complete()) {
            console.say("Stopped: nothing was written.");
        }
    }

    private ObjectNode counts() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("statements", account.statements());
        json.put("upgraded", account.upgraded());
        json.put("rejected", account.rejected());
        json.put("complete", account.complete());
        ObjectNode counts = json.putObject("counts");
        tally.counts().forEach((code, count) -> counts.put(code.code(), count));
        return json;
    }

    private void findings() {
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
