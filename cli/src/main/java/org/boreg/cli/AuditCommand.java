package org.boreg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.Answers;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.AuditText;
import org.boreg.graph.audit.AuditReads;
import org.boreg.graph.audit.AuditVerdict;
import org.boreg.graph.read.Page;
import org.boreg.service.audit.AuditLogAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The log of who did and read what, and the proof that nobody has changed it. */
@Command(
        name = "audit",
        description = {
            "Show who did and read what, the latest first, or prove that the log was not changed.",
            "Each entry holds the hash of the one before it."
        },
        footer = {
            "%nExamples:",
            "  boreg audit --limit 20",
            "  boreg audit --about IMPORT_ID --format json",
            "  boreg audit verify",
            "  boreg audit verify --noted NUMBER:HASH"
        },
        synopsisSubcommandLabel = "[COMMAND]",
        sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "How many at most. Default: 100")
    private int limit = 100;

    @Option(
            names = "--about",
            paramLabel = "ID",
            description = "Only entries about this id: of an import, an act, a key, a declaration.")
    private @Nullable String about;

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private AuditCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /** The command with its subcommand. */
    static CommandLine of(Console console, Map<String, String> environment) {
        return new CommandLine(new AuditCommand(console, environment)).addSubcommand(new Verify(console, environment));
    }

    @Override
    public Integer call() {
        Limits.atLeastOne("--limit", limit);
        Page<AuditLogAnswer> entries = new Asking(console, environment).ask(register, this::some);
        if (output.isJson()) {
            new JsonOutput(console).print(entries);
        } else {
            new AuditText(console).print(entries);
        }
        return ExitCode.DONE;
    }

    private Page<AuditLogAnswer> some(Answers answers) {
        Page<AuditLogAnswer> page = answers.audit(Math.min(limit, AuditReads.LARGEST_PAGE), null, about);
        List<AuditLogAnswer> found = new ArrayList<>(page.items());
        while (page.next() != null && found.size() < limit) {
            page = answers.audit(Math.min(limit - found.size(), AuditReads.LARGEST_PAGE), page.next(), about);
            found.addAll(page.items());
        }
        return new Page<>(found, page.next());
    }

    @Command(
            name = "verify",
            description = {
                "Go through the whole log and prove that it is what was written.",
                "Note the end that is printed, elsewhere: with --noted it proves later that nothing up to there was written anew.",
                "Ends with 1 where something was changed."
            },
            sortOptions = false)
    static final class Verify implements Callable<Integer> {

        private final Console console;
        private final Map<String, String> environment;

        @Option(names = "--noted", paramLabel = "NUMBER:HASH", description = "The end as it was printed earlier.")
        private @Nullable String noted;

        @Mixin
        private final RegisterOptions register = new RegisterOptions();

        @Mixin
        private final OutputOptions output = new OutputOptions();

        Verify(Console console, Map<String, String> environment) {
            this.console = console;
            this.environment = environment;
        }

        @Override
        public Integer call() {
            AuditVerdict verdict =
                    new Asking(console, environment).ask(register, answers -> answers.verifyAudit(noted));
            if (output.isJson()) {
                new JsonOutput(console).print(verdict);
            } else {
                new AuditText(console).print(verdict);
            }
            return verdict.isIntact() ? ExitCode.DONE : ExitCode.DATA_HAS_ERRORS;
        }
    }
}
