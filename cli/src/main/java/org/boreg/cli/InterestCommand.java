package org.boreg.cli;

import java.util.Map;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.Place;
import org.boreg.cli.register.ServerInterests;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.InterestsText;
import org.boreg.graph.read.Page;
import org.boreg.service.interest.InterestAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deciding who has a legitimate interest. */
@Command(
        name = "legitimate-interest",
        description = {
            "Decide applications for access on a legitimate interest of a running register (--server).",
            "It needs the key of a regulator, in BOREG_KEY or --key-file. An application is to be decided within 12 working"
                    + " days, and access is for three years at most (Directive (EU) 2024/1640, Article 13)."
        },
        footer = {
            "%nExamples:",
            "  boreg legitimate-interest list --server http://127.0.0.1:8080",
            "  boreg legitimate-interest grant ID --until 2028-06-30 --server URL",
            "  boreg legitimate-interest refuse ID --reason \"No evidence\" --server URL"
        },
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
final class InterestCommand implements Runnable {

    private static final String ID_HELP = "The application's id, which legitimate-interest list prints.";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** The command with its subcommands. */
    static CommandLine of(Console console, Map<String, String> environment) {
        return new CommandLine(new InterestCommand())
                .addSubcommand(new ListAll(console, environment))
                .addSubcommand(new Show(console, environment))
                .addSubcommand(new Grant(console, environment))
                .addSubcommand(new Refuse(console, environment))
                .addSubcommand(new Revoke(console, environment));
    }

    @Override
    public void run() {
        throw CannotAnswer.badQuestion(
                "It is legitimate-interest list, legitimate-interest show, grant, refuse or revoke.");
    }

    @Command(name = "list", description = "List applications, those first that are due first.", sortOptions = false)
    static final class ListAll extends AskingService<Page<InterestAnswer>> {

        @Option(
                names = "--state",
                paramLabel = "STATE",
                defaultValue = "applied",
                description = "applied, granted (expired too), refused or revoked. Default: applied")
        private String state = "applied";

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "100",
                description = "How many at most. Default: 100")
        private int limit = 100;

        ListAll(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        public Integer call() {
            Limits.atLeastOne("--limit", limit);
            return super.call();
        }

        @Override
        Page<InterestAnswer> ask(Place.RegisterServer server) {
            return new ServerInterests(server).list(state, limit);
        }

        @Override
        void print(Page<InterestAnswer> answer, Console console) {
            new InterestsText(console).print(answer);
        }
    }

    /** What the subcommands about one application have in common. */
    private abstract static class OfOne extends AskingService<InterestAnswer> {

        @Parameters(paramLabel = "ID", description = ID_HELP)
        private String id = "";

        OfOne(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        abstract InterestAnswer ask(String application, ServerInterests interests);

        @Override
        InterestAnswer ask(Place.RegisterServer server) {
            return ask(id, new ServerInterests(server));
        }

        @Override
        void print(InterestAnswer answer, Console console) {
            new InterestsText(console).print(answer);
        }
    }

    @Command(name = "show", description = "Show one application.", sortOptions = false)
    static final class Show extends OfOne {

        Show(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        InterestAnswer ask(String application, ServerInterests interests) {
            return interests.show(application);
        }
    }

    @Command(
            name = "grant",
            description = "Grant an application. The applicant collects the key, once.",
            sortOptions = false)
    static final class Grant extends OfOne {

        @Option(
                names = "--until",
                paramLabel = "DAY",
                description = "The last day (UTC) of the access. Default: three years from now, which is the most")
        private @Nullable String until;

        @Option(names = "--reason", paramLabel = "TEXT", description = "What the applicant is told. Default: nothing")
        private @Nullable String reason;

        Grant(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        InterestAnswer ask(String application, ServerInterests interests) {
            return interests.grant(application, until, reason);
        }
    }

    @Command(name = "refuse", description = "Refuse an application.", sortOptions = false)
    static final class Refuse extends OfOne {

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why. The applicant is told.")
        private String reason = "";

        Refuse(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        InterestAnswer ask(String application, ServerInterests interests) {
            return interests.refuse(application, reason);
        }
    }

    @Command(
            name = "revoke",
            description = "Take back what was granted; the key is good no more at once.",
            sortOptions = false)
    static final class Revoke extends OfOne {

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why. The applicant is told.")
        private String reason = "";

        Revoke(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        InterestAnswer ask(String application, ServerInterests interests) {
            return interests.revoke(application, reason);
        }
    }
}
