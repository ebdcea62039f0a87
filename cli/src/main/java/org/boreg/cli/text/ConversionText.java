package org.boreg.cli.text;

import java.io.PrintStream;
import org.boreg.bods.finding.FindingTally;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.importer.source.SourceConversion.Account;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The account of a conversion: how many records, how many statements, and what there is to say about them, by kind. */
public final class ConversionText {

    private final Console console;
    private final Account account;
    private final FindingTally tally;

    public ConversionText(Console console, Account account, FindingTally tally) {
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
        new FindingsText(console, tally).say();
        console.say("%s became %s; %s rejected"
                .formatted(
                        Words.count(account.records(), "record", "records"),
                        Words.count(account.statements(), "statement", "statements"),
                        Words.count(account.rejected())));
        if (!account.complete()) {
            console.say("Stopped: nothing was written.");
        }
    }

    private ObjectNode counts() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("records", account.records());
        json.put("statements", account.statements());
        json.put("rejected", account.rejected());
        json.put("complete", account.complete());
        new FindingsText(console, tally).putInto(json);
        return json;
    }
}
