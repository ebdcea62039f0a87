package org.boreg.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.ConnectionsText;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.ConnectionsRequest;
import org.boreg.service.questions.ConnectionsView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "paths",
        description = {
            "Show how two parties are connected through ownership and control, whoever owns whom.",
            "All shortest connections come first, each hop with the statements that say so."
        },
        footer = {
            "%nExamples:",
            "  boreg paths GB-COH:01234567 FR-RCS:552100554",
            "  boreg paths GB-COH:01234567 FR-RCS:552100554 --alternatives 5    and five longer ones",
            "  boreg paths GB-COH:01234567 FR-RCS:552100554 --hub-penalty 1     rather not through a nominee of thousands",
            "  boreg paths GB-COH:01234567 FR-RCS:552100554 --as-of 2023-12-31"
        },
        sortOptions = false)
final class PathsCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "A", description = "A party id, SCHEME:identifier or a recordId.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other party.")
    private String other = "";

    @Option(
            names = "--alternatives",
            paramLabel = "K",
            description = "How many that are longer than the shortest, 0 to 50. Default: 0")
    private @Nullable Integer alternatives;

    @Option(
            names = "--hub-penalty",
            paramLabel = "HOPS",
            description = "What each doubling of a party's neighbours adds to a connection through it. Default: 0")
    private @Nullable Double hubPenalty;

    @Mixin
    private final DateOptions when = new DateOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    PathsCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        AskedDates dates = when.dates();
        ConnectionsRequest request = request();
        ConnectionsView connections = new Asking(console, environment)
                .ask(register, answers -> answers.connections(one, other, dates, request));
        if (output.isJson()) {
            new JsonOutput(console).print(connections);
        } else {
            new ConnectionsText(console, connections).print();
        }
        return ExitCode.DONE;
    }

    private ConnectionsRequest request() {
        try {
            return ConnectionsRequest.of(alternatives, hubPenalty);
        } catch (InvalidQuestion invalid) {
            throw CannotAnswer.badQuestion(invalid.getMessage()
                    .replace("\"alternatives\"", "--alternatives")
                    .replace("\"hubPenalty\"", "--hub-penalty"));
        }
    }
}
