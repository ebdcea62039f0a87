package org.boreg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.Answers;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.Place;
import org.boreg.cli.register.ServerAnswers;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;
import org.boreg.cli.text.ImportsText;
import org.boreg.graph.read.ImportReads;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.Warrant;
import org.boreg.service.questions.ImportAnswer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The imports of a register: which there were, and what is to become of one. */
@Command(
        name = "imports",
        description = {
            "Show the imports of the register, the latest first, or do something about one.",
            "Each has an id, an account that adds up, and the names and hashes of its files."
        },
        footer = {
            "%nExamples:",
            "  boreg imports",
            "  boreg imports show IMPORT_ID",
            "  boreg imports undo IMPORT_ID --reason \"Sent by mistake\"",
            "  boreg imports pause IMPORT_ID --server http://127.0.0.1:8080",
            "  boreg imports rejects IMPORT_ID --server http://127.0.0.1:8080 > rejects.jsonl"
        },
        synopsisSubcommandLabel = "[COMMAND]",
        sortOptions = false)
final class ImportsCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "How many at most. Default: 20")
    private int limit = 20;

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private ImportsCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /** The command with its subcommands. */
    static CommandLine of(Console console, Map<String, String> environment, Interruption interruption) {
        return new CommandLine(new ImportsCommand(console, environment))
                .addSubcommand(new Show(console, environment))
                .addSubcommand(new Undo(console, environment, interruption))
                .addSubcommand(new Cancel(console, environment))
                .addSubcommand(new Pause(console, environment))
                .addSubcommand(new Resume(console, environment))
                .addSubcommand(new Rejects(console, environment));
    }

    @Override
    public Integer call() {
        Limits.atLeastOne("--limit", limit);
        Page<ImportAnswer> imports = new Asking(console, environment).ask(register, this::some);
        if (output.isJson()) {
            new JsonOutput(console).print(imports);
        } else {
            new ImportsText(console).print(imports);
        }
        return ExitCode.DONE;
    }

    private Page<ImportAnswer> some(Answers answers) {
        Page<ImportAnswer> page = answers.imports(Math.min(limit, ImportReads.LARGEST_PAGE), null);
        List<ImportAnswer> found = new ArrayList<>(page.items());
        while (page.next() != null && found.size() < limit) {
            page = answers.imports(Math.min(limit - found.size(), ImportReads.LARGEST_PAGE), page.next());
            found.addAll(page.items());
        }
        return new Page<>(found, page.next());
    }

    /** What the subcommands have in common. */
    private abstract static class OfOne implements Callable<Integer> {

        final Console console;
        final Map<String, String> environment;

        @Parameters(paramLabel = "IMPORT_ID", description = "The import, by the id that imports prints.")
        private String id = "";

        @Mixin
        private final RegisterOptions register = new RegisterOptions();

        @Mixin
        private final OutputOptions output = new OutputOptions();

        OfOne(Console console, Map<String, String> environment) {
            this.console = console;
            this.environment = environment;
        }

        abstract ImportAnswer run(String importId, Answers answers);

        /** What only the service of a register does. */
        static ServerAnswers service(Answers answers) {
            if (answers instanceof ServerAnswers server) {
                return server;
            }
            throw CannotAnswer.badQuestion("Only the service of a register does that: name it with --server URL.");
        }

        @Override
        public Integer call() {
            ImportAnswer answer = new Asking(console, environment).ask(register, answers -> run(id, answers));
            if (output.isJson()) {
                new JsonOutput(console).print(answer);
            } else {
                new ImportsText(console).print(answer);
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "show", description = "Show how one import went, or goes.", sortOptions = false)
    static final class Show extends OfOne {

        Show(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        ImportAnswer run(String importId, Answers answers) {
            return answers.importOf(importId);
        }
    }

    @Command(
            name = "undo",
            description = {
                "Take an import back: the register then answers as if its statements had never come.",
                "An act tells that it was done, when, by whom and why. Statements that a later import sent as well, and that were"
                        + " unchanged then, go too: import that one again. Ctrl-C stops it; the same command goes on with it."
            },
            sortOptions = false)
    static final class Undo extends OfOne {

        private final Interruption interruption;

        @Mixin
        private final WarrantOptions warrant = new WarrantOptions();

        Undo(Console console, Map<String, String> environment, Interruption interruption) {
            super(console, environment);
            this.interruption = interruption;
        }

        @Override
        ImportAnswer run(String importId, Answers answers) {
            Warrant checked = warrant.warrant();
            long statements = answers.importOf(importId).loaded();
            interruption.listen(() -> console.say("Stopping..."));
            try (Progress progress = Progress.counting(console, "Undoing", statements)) {
                return answers.undo(
                        importId,
                        checked,
                        gone -> progress.at(gone, String.format(Locale.ROOT, "%,d statements", gone)),
                        interruption::isRequested);
            }
        }
    }

    @Command(
            name = "cancel",
            description = "Stop an import for good. What it has brought stays until it is undone.",
            sortOptions = false)
    static final class Cancel extends OfOne {

        Cancel(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        ImportAnswer run(String importId, Answers answers) {
            return answers.cancel(importId);
        }
    }

    @Command(
            name = "pause",
            description = "Have the service of a register (--server) hold an import up, to go on with it later.",
            sortOptions = false)
    static final class Pause extends OfOne {

        Pause(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        ImportAnswer run(String importId, Answers answers) {
            return service(answers).tell(importId, "pause");
        }
    }

    @Command(
            name = "resume",
            description = "Have the service of a register (--server) go on with an import that was held up.",
            sortOptions = false)
    static final class Resume extends OfOne {

        Resume(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        ImportAnswer run(String importId, Answers answers) {
            return service(answers).tell(importId, "resume");
        }
    }

    @Command(
            name = "rejects",
            description = {
                "Print what an import over HTTP (--server) did not take, an item a line as it was sent, to be corrected and imported"
                        + " again; boreg import writes the same with its own --rejects FILE."
            },
            sortOptions = false)
    static final class Rejects implements Callable<Integer> {

        private final Console console;
        private final Map<String, String> environment;

        @Parameters(paramLabel = "IMPORT_ID", description = "The import, by the id that imports prints.")
        private String id = "";

        @Option(names = "--reasons", description = "Why, in the same order, instead.")
        private boolean reasons;

        @Mixin
        private final RegisterOptions register = new RegisterOptions();

        Rejects(Console console, Map<String, String> environment) {
            this.console = console;
            this.environment = environment;
        }

        @Override
        public Integer call() {
            if (!(register.place(environment) instanceof Place.RegisterServer server)) {
                throw CannotAnswer.badQuestion(
                        "Only the service of a register keeps rejects: name it with --server URL.");
            }
            for (String line : new ServerAnswers(server).rejects(id, reasons)) {
                console.out().println(CleanText.json(line));
            }
            return ExitCode.DONE;
        }
    }
}
