package org.boreg.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.Place;
import org.boreg.cli.register.ServerDeclarations;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.DeclarationText;
import org.boreg.graph.read.Page;
import org.boreg.service.declarations.CheckAnswer;
import org.boreg.service.declarations.DeclarationAnswer;
import org.boreg.service.declarations.Declarations;
import org.boreg.service.declarations.DueAnswer;
import org.boreg.service.declarations.Receipt;
import org.boreg.service.declarations.ReturnReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Declarations of a running register: what filers do, and what is done with what they file. */
@Command(
        name = "declare",
        description = {
            "Declare who owns a company to a running register (--server), and keep its declarations.",
            "A FILE is a form or an array of statements of BODS 0.4, in JSON."
        },
        footer = {
            "%nExamples:",
            "  boreg declare check form.json --server http://127.0.0.1:8080",
            "  boreg declare submit form.json --server http://127.0.0.1:8080",
            "  boreg declare list --state submitted --server http://127.0.0.1:8080",
            "  boreg declare publish ID --server http://127.0.0.1:8080",
            "  boreg declare confirm GB-COH:01234567 --server http://127.0.0.1:8080",
            "  boreg declare due --late --server http://127.0.0.1:8080"
        },
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
final class DeclareCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private DeclareCommand() {}

    /** The command with its subcommands. */
    static CommandLine of(Console console, Map<String, String> environment) {
        return new CommandLine(new DeclareCommand())
                .addSubcommand(new Check(console, environment))
                .addSubcommand(new KeepDraft(console, environment))
                .addSubcommand(new Submit(console, environment))
                .addSubcommand(new ListThem(console, environment))
                .addSubcommand(new Show(console, environment))
                .addSubcommand(new Confirm(console, environment))
                .addSubcommand(new Close(console, environment))
                .addSubcommand(new Withdraw(console, environment))
                .addSubcommand(new Correct(console, environment))
                .addSubcommand(new Review(console, environment))
                .addSubcommand(new Publish(console, environment))
                .addSubcommand(new Return(console, environment))
                .addSubcommand(new Due(console, environment));
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "One of the commands is missing");
    }

    /** What the subcommands have in common: a register that runs, and a way to answer. */
    private abstract static class OfServer implements Callable<Integer> {

        static final Pattern NUMBER = Pattern.compile("D-\\w{5}-\\w{5}");

        private static final long MOST_BYTES = 2L << 20;

        final Console console;
        private final Map<String, String> environment;

        @Mixin
        private final RegisterOptions register = new RegisterOptions();

        @Mixin
        final OutputOptions output = new OutputOptions();

        OfServer(Console console, Map<String, String> environment) {
            this.console = console;
            this.environment = environment;
        }

        abstract int run(ServerDeclarations declarations);

        @Override
        public Integer call() {
            if (register.place(environment) instanceof Place.RegisterServer server) {
                return run(new ServerDeclarations(server));
            }
            throw CannotAnswer.badQuestion("Declarations are made to a register that runs: name it with --server URL.");
        }

        DeclarationText text() {
            return new DeclarationText(console);
        }

        int printed(DeclarationAnswer answer) {
            if (output.isJson()) {
                new JsonOutput(console).print(answer);
            } else {
                text().print(answer);
            }
            return ExitCode.DONE;
        }

        int printed(CheckAnswer answer) {
            if (output.isJson()) {
                new JsonOutput(console).print(answer);
            } else {
                text().print(answer);
            }
            return answer.ready() ? ExitCode.DONE : ExitCode.DATA_HAS_ERRORS;
        }

        int printed(Receipt receipt) {
            if (output.isJson()) {
                new JsonOutput(console).print(receipt);
            } else {
                text().print(receipt);
            }
            return ExitCode.DONE;
        }

        static String read(Path file) {
            try {
                if (Files.size(file) > MOST_BYTES) {
                    throw CannotAnswer.badQuestion("%s is larger than any declaration".formatted(file));
                }
                return Files.readString(file);
            } catch (IOException unreadable) {
                throw CannotAnswer.badQuestion("%s cannot be read as a text in UTF-8".formatted(file));
            }
        }

        /** The same request is known by it when it is sent again. */
        static String key(String... parts) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java platform has SHA-256", impossible);
            }
        }
    }

    @Command(
            name = "check",
            description = {
                "Say what is wrong with a declaration, field by field, and who is a beneficial owner by the register's own",
                "calculation. Nothing is kept. Exit code 1 where it has errors."
            },
            sortOptions = false)
    static final class Check extends OfServer {

        @Parameters(paramLabel = "FILE", description = "The declaration.")
        private @Nullable Path file;

        @Mixin
        private final LanguageOption language = new LanguageOption();

        Check(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            return printed(declarations.check(
                    read(Objects.requireNonNull(file)), language.language().code()));
        }
    }

    @Command(
            name = "draft",
            description = {
                "Keep a declaration as a draft, also one that has errors, and print its number. The same file sent again is the same",
                "draft. submit NUMBER submits it."
            },
            sortOptions = false)
    static final class KeepDraft extends OfServer {

        @Parameters(paramLabel = "FILE", description = "The declaration.")
        private @Nullable Path file;

        KeepDraft(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            String content = read(Objects.requireNonNull(file));
            return printed(declarations.draft(content, key("draft", content)));
        }
    }

    @Command(
            name = "submit",
            description = {
                "Submit a declaration and print its receipt. What has errors is not submitted: they are printed, and the exit code",
                "is 1. The same file sent again is the same declaration."
            },
            sortOptions = false)
    static final class Submit extends OfServer {

        @Parameters(paramLabel = "FILE", description = "The declaration, or the number of a draft.")
        private String declaration = "";

        @Mixin
        private final LanguageOption language = new LanguageOption();

        Submit(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            boolean isNumber = NUMBER.matcher(declaration).matches();
            String content = isNumber ? "" : read(Path.of(declaration));
            CheckAnswer check = isNumber
                    ? declarations.checkOf(declaration, language.language().code())
                    : declarations.check(content, language.language().code());
            if (!check.ready()) {
                return printed(check);
            }
            String id = isNumber
                    ? declaration
                    : declarations.draft(content, key("submit", content)).id();
            return printed(declarations.submit(id));
        }
    }

    @Command(name = "list", description = "Show declarations, the newest first.", sortOptions = false)
    static final class ListThem extends OfServer {

        @Option(
                names = "--state",
                paramLabel = "STATE",
                description =
                        "Only those that are draft, submitted, in-review, returned, publishing, published or withdrawn.")
        private @Nullable String state;

        @Option(
                names = "--subject",
                paramLabel = "ID",
                description = "Only those about this company, as SCHEME:identifier.")
        private @Nullable String subject;

        @Option(names = "--late", description = "Only those that told of a change too late.")
        private boolean late;

        @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "How many at most. Default: 20")
        private int limit = 20;

        ListThem(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            Limits.atLeastOne("--limit", limit);
            Page<DeclarationAnswer> page = page(declarations, limit, null);
            List<DeclarationAnswer> found = new ArrayList<>(page.items());
            while (page.next() != null && found.size() < limit) {
                page = page(declarations, limit - found.size(), page.next());
                found.addAll(page.items());
            }
            Page<DeclarationAnswer> all = new Page<>(found, page.next());
            if (output.isJson()) {
                new JsonOutput(console).print(all);
            } else {
                text().print(all);
            }
            return ExitCode.DONE;
        }

        private Page<DeclarationAnswer> page(ServerDeclarations declarations, int most, @Nullable String cursor) {
            return declarations.list(state, subject, late, Math.min(most, Declarations.LARGEST_PAGE), cursor);
        }
    }

    /** What is done about one declaration. */
    private abstract static class OfOne extends OfServer {

        @Parameters(paramLabel = "ID", description = "The declaration's number.")
        String id = "";

        OfOne(Console console, Map<String, String> environment) {
            super(console, environment);
        }
    }

    @Command(
            name = "show",
            description = "Show a declaration; with --format json also what it says.",
            sortOptions = false)
    static final class Show extends OfOne {

        Show(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            return printed(declarations.one(id));
        }
    }

    @Command(
            name = "withdraw",
            description = "Take a declaration back, as long as it is not published.",
            sortOptions = false)
    static final class Withdraw extends OfOne {

        Withdraw(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            return printed(declarations.withdraw(id));
        }
    }

    @Command(
            name = "correct",
            description = {
                "Submit FILE in the place of a published declaration, for the same day, and print its receipt. FILE says why in",
                "\"reason\". Only the latest declaration about a company can be corrected."
            },
            sortOptions = false)
    static final class Correct extends OfOne {

        @Parameters(paramLabel = "FILE", description = "The declaration as it should have been.")
        private @Nullable Path file;

        Correct(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            String content = read(Objects.requireNonNull(file));
            String draft = declarations.correct(id, key("correct", id, content)).id();
            declarations.revise(draft, content);
            return printed(declarations.submit(draft));
        }
    }

    @Command(
            name = "review",
            description = "Begin to review a submitted declaration. For whoever keeps the register.",
            sortOptions = false)
    static final class Review extends OfOne {

        Review(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            return printed(declarations.review(id));
        }
    }

    @Command(
            name = "publish",
            description = "Put what a submitted declaration says into the register. For whoever keeps the register.",
            sortOptions = false)
    static final class Publish extends OfOne {

        Publish(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            return printed(declarations.publish(id));
        }
    }

    @Command(
            name = "return",
            description = "Give a submitted declaration back to its filer. For whoever keeps the register.",
            sortOptions = false)
    static final class Return extends OfOne {

        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                required = true,
                description = "What the filer has to do. Can be given several times; /POINTER: TEXT is about a field.")
        private List<String> reasons = List.of();

        Return(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            return printed(declarations.giveBack(
                    id, reasons.stream().map(Return::reason).toList()));
        }

        private static ReturnReason reason(String text) {
            int colon = text.indexOf(": ");
            return text.startsWith("/") && colon > 0
                    ? new ReturnReason(text.substring(0, colon), text.substring(colon + 2))
                    : new ReturnReason(null, text);
        }
    }

    /** What is declared about a company in one step. */
    private abstract static class OfCompany extends OfServer {

        @Parameters(paramLabel = "SUBJECT", description = "The company, as SCHEME:identifier.")
        String subject = "";

        @Option(names = "--date", paramLabel = "DATE", description = "The day for which it is said. Default: today.")
        private @Nullable LocalDate date;

        OfCompany(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Nullable
        String day() {
            return date == null ? null : date.toString();
        }

        /** Of requests on different days, none is the other sent again. */
        String keyOf(String what) {
            return key(what, subject, date == null ? LocalDate.now().toString() : date.toString());
        }
    }

    @Command(
            name = "confirm",
            description = "Say that nothing has changed about a company, as it has to be said every year.",
            sortOptions = false)
    static final class Confirm extends OfCompany {

        Confirm(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            return printed(declarations.confirm(subject, day(), keyOf("confirm")));
        }
    }

    @Command(
            name = "close",
            description = "Ask that what is declared about a company be ended, as when it is struck off.",
            sortOptions = false)
    static final class Close extends OfCompany {

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
        private String reason = "";

        Close(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            return printed(declarations.close(subject, day(), reason, keyOf("close")));
        }
    }

    @Command(
            name = "due",
            description = {
                "Show what is to be declared by when: confirmations, a year after what was declared last, and changes of which a",
                "draft tells, 28 days after they happened."
            },
            sortOptions = false)
    static final class Due extends OfServer {

        @Option(names = "--late", description = "Only what is past.")
        private boolean late;

        Due(Console console, Map<String, String> environment) {
            super(console, environment);
        }

        @Override
        int run(ServerDeclarations declarations) {
            DueAnswer due = declarations.due(late);
            if (output.isJson()) {
                new JsonOutput(console).print(due);
            } else {
                text().print(due);
            }
            return ExitCode.DONE;
        }
    }
}
