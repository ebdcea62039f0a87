package org.boreg.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.Answers;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.PartyText;
import org.boreg.graph.read.Page;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.PartyAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "show",
        description = {
            "Show a company, a person or a published statement.",
            "Of a party: what is known of it, the records that say so, who holds it directly and what it holds. A statement is"
                    + " shown as it was published."
        },
        footer = {
            "%nExamples:",
            "  boreg show GB-COH:01234567      by an identifier, with its scheme",
            "  boreg show 7k2m9p4x1c8v5b3n     by the ID that search prints",
            "  boreg show some-record-id       by the recordId of a publisher",
            "  boreg show some-statement-id    a statement, as it was published"
        },
        sortOptions = false)
final class ShowCommand implements Callable<Integer> {

    private static final int TIES = 20;

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ID", description = "A party id, SCHEME:identifier, a recordId or a statementId.")
    private String id = "";

    @Mixin
    private final DateOptions when = new DateOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ShowCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /** What an ID turned out to be. */
    private sealed interface Shown {}

    private record Party(PartyAnswer party, Page<HoldingAnswer> holders, Page<HoldingAnswer> holdings)
            implements Shown {}

    private record Statement(String text) implements Shown {}

    @Override
    public Integer call() {
        AskedDates dates = when.dates();
        Shown shown = new Asking(console, environment).ask(register, answers -> find(answers, dates));
        if (shown instanceof Party party) {
            print(party);
        } else if (shown instanceof Statement statement) {
            print(statement);
        }
        return ExitCode.DONE;
    }

    private Shown find(Answers answers, AskedDates dates) {
        try {
            PartyAnswer party = answers.party(id, dates);
            return new Party(
                    party,
                    answers.holders(party.id(), dates, TIES, null),
                    answers.holdings(party.id(), dates, TIES, null));
        } catch (CannotAnswer failure) {
            if (failure.fault() != CannotAnswer.Fault.NOT_THERE) {
                throw failure;
            }
            return new Statement(statement(answers));
        }
    }

    private String statement(Answers answers) {
        try {
            return answers.statement(id).text();
        } catch (CannotAnswer failure) {
            throw failure.fault() == CannotAnswer.Fault.NOT_THERE
                    ? CannotAnswer.notThere(
                            "The register has neither a party nor a statement with the id \"%s\".".formatted(id))
                    : failure;
        }
    }

    private void print(Party shown) {
        if (output.isJson()) {
            ObjectNode json = JsonOutput.MAPPER.valueToTree(shown.party());
            json.set("holders", JsonOutput.MAPPER.valueToTree(shown.holders()));
            json.set("holdings", JsonOutput.MAPPER.valueToTree(shown.holdings()));
            new JsonOutput(console).print(json);
        } else {
            new PartyText(console).print(shown.party(), shown.holders(), shown.holdings());
        }
    }

    private void print(Statement statement) {
        if (output.isJson()) {
            new JsonOutput(console).printText(statement.text());
        } else {
            new JsonOutput(console).print(JsonOutput.MAPPER.readTree(statement.text()));
        }
    }
}
