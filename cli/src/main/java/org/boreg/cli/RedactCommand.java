package org.boreg.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.ActText;
import org.boreg.graph.read.ActView;
import org.boreg.graph.write.Warrant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "redact",
        description = {
            "Replace a statement that was published by mistake.",
            "The replacement has the same statementId, recordId and recordType. What the statement said before is taken out of the"
                    + " register, and all that came of it. That it was done, when, by whom and why, is published."
        },
        footer = {
            "%nExample:",
            "  boreg redact some-statement-id --with new.json --reason \"A home address\"",
            "%nNeo4j keeps what was deleted in its transaction logs for a while, and a backup keeps it as long as there is one."
        },
        sortOptions = false)
final class RedactCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "STATEMENT_ID", description = "The statement to replace.")
    private String statementId = "";

    @Option(
            names = "--with",
            paramLabel = "FILE",
            required = true,
            description = "What stands there from now on: a file with one statement, of any version of BODS.")
    private Path file = Path.of("");

    @Mixin
    private final WarrantOptions warrant = new WarrantOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RedactCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Warrant checked = warrant.warrant();
        String replacement = OneStatement.in(file);
        ActView act = new Asking(console, environment)
                .ask(register, answers -> answers.redact(statementId, replacement, checked));
        new ActText(console).print(act, output.isJson());
        return ExitCode.DONE;
    }
}
