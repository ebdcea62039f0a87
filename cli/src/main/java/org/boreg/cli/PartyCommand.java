package org.boreg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.Answers;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.ActText;
import org.boreg.cli.text.CandidateText;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Candidate;
import org.boreg.graph.read.CandidateReads;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.Warrant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "party",
        description = {
            "Decide who is who, where identifiers do not: merge parties, split them, take that back, see likely duplicates.",
            "A decision is about records, and holds whatever is imported later. It is published with who made it, and why."
        },
        footer = {
            "%nExamples:",
            "  boreg party candidates",
            "  boreg party merge GB-COH:01234567 some-record-id --reason \"One company\"",
            "  boreg party split GB-COH:01234567 --record other-id --reason \"Mistyped\"",
            "  boreg party revoke ACT_ID --reason \"They are two after all\"",
            "%nThe id of an act is what boreg acts prints."
        },
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
final class PartyCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** The command with its subcommands. */
    static CommandLine of(Console console, Map<String, String> environment) {
        return new CommandLine(new PartyCommand())
                .addSubcommand(new Merge(console, environment))
                .addSubcommand(new Split(console, environment))
                .addSubcommand(new Revoke(console, environment))
                .addSubcommand(new Candidates(console, environment));
    }

    @Override
    public void run() {
        throw CannotAnswer.badQuestion("It is party merge, party split, party revoke or party candidates.");
    }

    /** What the subcommands have in common. */
    private abstract static class Deciding implements Callable<Integer> {

        private final Console console;
        private final Map<String, String> environment;

        @Mixin
        private final WarrantOptions warrant = new WarrantOptions();

        @Mixin
        private final RegisterOptions register = new RegisterOptions();

        @Mixin
        private final OutputOptions output = new OutputOptions();

        Deciding(Console console, Map<String, String> environment) {
            this.console = console;
            this.environment = environment;
        }

        abstract ActView decide(Answers answers, Warrant warrant);

        @Override
        public Integer call() {
            Warrant checked = warrant.warrant();
            ActView act = new Asking(console, environment).ask(register, answers -> decide(answers, checked));
            new ActText(console).print(act, output.isJson());
            return ExitCode.DONE;
        }
    }

    @Command(name = "merge", description = "Make one party of several.", sortOptions = false)
    static final class Merge extends Deciding {

        @Parameters(
                paramLabel = "ID",
                arity = "2..*",
                description = "Party ids, SCHEME:identifiers or recordIds, two or more.")
        private List<String> ids = List.of();

        Merge(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        ActView decide(Answers answers, Warrant warrant) {
            return answers.merge(ids.get(0), ids.subList(1, ids.size()), warrant);
        }
    }

    @Command(name = "split", description = "Make a party of its own of some records of a party.", sortOptions = false)
    static final class Split extends Deciding {

        @Parameters(paramLabel = "ID", description = "A party id, SCHEME:identifier or recordId.")
        private String id = "";

        @Option(
                names = "--record",
                paramLabel = "RECORD_ID",
                arity = "1..*",
                required = true,
                description = "The records that are about somebody else than the rest.")
        private List<String> records = List.of();

        Split(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        ActView decide(Answers answers, Warrant warrant) {
            return answers.split(id, records, warrant);
        }
    }

    @Command(name = "revoke", description = "Take a merge or a split back.", sortOptions = false)
    static final class Revoke extends Deciding {

        @Parameters(paramLabel = "ACT_ID", description = "The merge or split, by the id that acts prints.")
        private String actId = "";

        Revoke(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        ActView decide(Answers answers, Warrant warrant) {
            return answers.revoke(actId, warrant);
        }
    }

    @Command(
            name = "candidates",
            description = "Show parties that may be the same as this one; without an ID, all pairs that may be.",
            sortOptions = false)
    static final class Candidates implements Callable<Integer> {

        private final Console console;
        private final Map<String, String> environment;

        @Parameters(paramLabel = "ID", arity = "0..1", description = "A party id, SCHEME:identifier or recordId.")
        private @Nullable String id;

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "100",
                description = "How many pairs at most, about. Default: 100")
        private int limit = 100;

        @Mixin
        private final RegisterOptions register = new RegisterOptions();

        @Mixin
        private final OutputOptions output = new OutputOptions();

        Candidates(Console console, Map<String, String> environment) {
            this.console = console;
            this.environment = environment;
        }

        @Override
        public Integer call() {
            Limits.atLeastOne("--limit", limit);
            Page<Candidate> found = new Asking(console, environment)
                    .ask(register, answers -> id == null ? all(answers) : answers.candidates(id));
            if (output.isJson()) {
                new JsonOutput(console).print(found);
            } else {
                new CandidateText(console).print(found);
            }
            return ExitCode.DONE;
        }

        private Page<Candidate> all(Answers answers) {
            Page<Candidate> page = answers.candidates(Math.min(limit, CandidateReads.LARGEST_PAGE), null);
            List<Candidate> found = new ArrayList<>(page.items());
            while (page.next() != null && found.size() < limit) {
                int size = Math.min(limit - found.size(), CandidateReads.LARGEST_PAGE);
                page = answers.candidates(size, page.next());
                found.addAll(page.items());
            }
            return new Page<>(found, page.next());
        }
    }
}
