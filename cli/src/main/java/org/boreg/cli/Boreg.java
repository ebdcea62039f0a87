package org.boreg.cli;

import java.util.Map;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command itself: it has subcommands and turns what they throw into one clear line and an exit code. */
@Command(
        name = "boreg",
        description =
                "A public register of beneficial ownership: who owns this company, through whom, and who says so.",
        footer = {
            "%nStart here:",
            "  boreg serve --demo              look around in an invented register",
            "  boreg validate statements.json  say what is wrong with a file",
            "  boreg import statements.json    load a file into ./register-data",
            "  boreg search lantern            find a company or person",
            "  boreg owners GB-COH:01234567    who owns it, with every chain",
            "",
            "Each command explains itself: boreg help import, or boreg import --help.",
            "%nExit codes:",
            "  0  done",
            "  1  done, but the data has errors, which are listed",
            "  2  the command was not understood",
            "  3  failed; the message says why",
            "%nEnvironment:",
            "  BOREG_DATA                the data folder, instead of ./register-data",
            "  BOREG_NEO4J_URI           a Neo4j server to use instead of a data folder,",
            "  BOREG_NEO4J_USER          who may use it; neo4j if not set,",
            "  BOREG_NEO4J_PASSWORD      and the password, or",
            "  BOREG_NEO4J_PASSWORD_FILE a file with it",
            "  BOREG_KEY                 your key for --server, where one is needed, or",
            "  BOREG_KEY_FILE            a file with it",
            "  BOREG_JAVA_OPTS           options for Java, for example -Xmx4g",
            "  BOREG_NEO4J_JAVA_OPTS     options for the Java of a data folder's Neo4j",
            "  NO_COLOR                  set to anything: no colours"
        },
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        sortOptions = false)
final class Boreg {

    private final Console console;
    private final CommandLine commandLine;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    Boreg(Console console, Map<String, String> environment, Interruption interruption) {
        this.console = console;
        this.commandLine = new CommandLine(this)
                .addSubcommand(new ServeCommand(console, environment, interruption))
                .addSubcommand(new ImportCommand(console, environment, interruption))
                .addSubcommand(ImportsCommand.of(console, environment, interruption))
                .addSubcommand(new UpgradeCommand(console, interruption))
                .addSubcommand(new ConvertCommand(console, interruption))
                .addSubcommand(new ValidateCommand(console, interruption))
                .addSubcommand(new SearchCommand(console, environment))
                .addSubcommand(new ShowCommand(console, environment))
                .addSubcommand(new OwnersCommand(console, environment, interruption))
                .addSubcommand(new TimelineCommand(console, environment))
                .addSubcommand(new DifferenceCommand(console, environment))
                .addSubcommand(new HoldingsCommand(console, environment))
                .addSubcommand(new PortfolioCommand(console, environment))
                .addSubcommand(new PathsCommand(console, environment))
                .addSubcommand(PartyCommand.of(console, environment))
                .addSubcommand(new RedactCommand(console, environment))
                .addSubcommand(new ActsCommand(console, environment))
                .addSubcommand(AuditCommand.of(console, environment))
                .addSubcommand(DeclareCommand.of(console, environment))
                .addSubcommand(new HistoryCommand(console, environment))
                .addSubcommand(new ExportCommand(console, environment, interruption))
                .addSubcommand(new RebuildCommand(console, environment, interruption))
                .addSubcommand(new ChangesCommand(console, environment))
                .addSubcommand(KeysCommand.of(console, environment))
                .addSubcommand(InterestCommand.of(console, environment))
                .addSubcommand(new VersionCommand(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(new java.io.PrintWriter(console.out(), true))
                .setErr(new java.io.PrintWriter(console.err(), true))
                .setUsageHelpWidth(Math.min(console.columns(), 100))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((refused, arguments) -> refuse(refused))
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure, command));
    }

    /** Runs the command that the arguments name and says how it went. */
    int run(String... arguments) {
        return arguments.length == 0 ? usage() : commandLine.execute(arguments);
    }

    private int usage() {
        commandLine.usage(console.err());
        return ExitCode.USAGE;
    }

    private int refuse(ParameterException refused) {
        CommandLine command = refused.getCommandLine();
        console.say("boreg: " + refused.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(refused, command.getErr());
        console.say("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private int fail(Exception failure, CommandLine command) {
        if (failure instanceof ParameterException refused) {
            return refuse(refused);
        }
        boolean expected = failure instanceof CannotAnswer;
        console.say("boreg: " + (expected ? failure.getMessage() : "unexpected: " + failure));
        if (command.getParseResult().hasMatchedOption("--debug")) {
            failure.printStackTrace(console.err());
        } else if (!expected) {
            console.say("Run it again with --debug to see where.");
        }
        return failure instanceof CannotAnswer answer && answer.fault() == CannotAnswer.Fault.QUESTION
                ? ExitCode.USAGE
                : ExitCode.FAILURE;
    }
}
