package org.boreg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.Place;
import org.boreg.cli.register.ServerKeys;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.KeysText;
import org.boreg.graph.read.Page;
import org.boreg.service.keys.CreatedKey;
import org.boreg.service.keys.KeyAnswer;
import org.boreg.service.keys.NewKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys of a running register. */
@Command(
        name = "keys",
        description = {
            "Make, list and revoke the keys of a running register (--server).",
            "It needs the key of an operator, in BOREG_KEY or --key-file; the first one is"
                    + " printed by the first start of boreg serve."
        },
        footer = {
            "%nExamples:",
            "  boreg keys list --server http://127.0.0.1:8080",
            "  boreg keys create --role obliged-entity --label \"First Bank\" --server URL",
            "  boreg keys create --role filer --company GB-COH:01234567 --label \"Its filer\"",
            "    --expires 2027-01-01 --server URL > filer.key",
            "  boreg keys revoke KEY_ID --reason \"Lost\" --server URL"
        },
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
final class KeysCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** The command with its subcommands. */
    static CommandLine of(Console console, Map<String, String> environment) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new Create(console, environment))
                .addSubcommand(new ListAll(console, environment))
                .addSubcommand(new Show(console, environment))
                .addSubcommand(new Revoke(console, environment));
    }

    @Override
    public void run() {
        throw CannotAnswer.badQuestion("It is keys create, keys list, keys show or keys revoke.");
    }

    @Command(
            name = "create",
            description = "Make a key and print it, this once, on standard output.",
            sortOptions = false)
    static final class Create extends AskingService<CreatedKey> {

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                required = true,
                description = "What its bearer is: legitimate-interest, obliged-entity, filer, authority, regulator or"
                        + " operator. Can be given more than once.")
        private List<String> roles = new ArrayList<>();

        @Option(
                names = "--company",
                paramLabel = "ID",
                description = "A company for which a filer may declare, such as GB-COH:01234567. Can be given more than"
                        + " once.")
        private List<String> companies = new ArrayList<>();

        @Option(
                names = "--label",
                paramLabel = "TEXT",
                required = true,
                description = "What it is for and who gets it, so that you know it again.")
        private String label = "";

        @Option(
                names = "--expires",
                paramLabel = "DAY",
                description = "The last day (UTC) on which it is good, at most five years away; three with the role"
                        + " legitimate-interest. Default: a year from now")
        private @Nullable String expires;

        Create(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        CreatedKey ask(Place.RegisterServer server) {
            return new ServerKeys(server)
                    .create(new NewKey(label, List.copyOf(roles), List.copyOf(companies), expires));
        }

        @Override
        void print(CreatedKey answer, Console console) {
            new KeysText(console).print(answer);
        }
    }

    @Command(name = "list", description = "List keys, the latest first.", sortOptions = false)
    static final class ListAll extends AskingService<Page<KeyAnswer>> {

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
        Page<KeyAnswer> ask(Place.RegisterServer server) {
            return new ServerKeys(server).list(limit);
        }

        @Override
        void print(Page<KeyAnswer> answer, Console console) {
            new KeysText(console).print(answer);
        }
    }

    @Command(name = "show", description = "Show one key.", sortOptions = false)
    static final class Show extends AskingService<KeyAnswer> {

        @Parameters(paramLabel = "KEY_ID", description = "The key's id, which keys list prints.")
        private String id = "";

        Show(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        KeyAnswer ask(Place.RegisterServer server) {
            return new ServerKeys(server).show(id);
        }

        @Override
        void print(KeyAnswer answer, Console console) {
            new KeysText(console).print(answer);
        }
    }

    @Command(name = "revoke", description = "End a key at once, and for good.", sortOptions = false)
    static final class Revoke extends AskingService<KeyAnswer> {

        @Parameters(paramLabel = "KEY_ID", description = "The key's id, which keys list prints.")
        private String id = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why. It is kept with the key.")
        private String reason = "";

        Revoke(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        KeyAnswer ask(Place.RegisterServer server) {
            return new ServerKeys(server).revoke(id, reason);
        }

        @Override
        void print(KeyAnswer answer, Console console) {
            new KeysText(console).print(answer);
        }
    }
}
