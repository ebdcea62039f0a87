package org.boreg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.FirstImport;
import org.boreg.cli.register.GraphConnection;
import org.boreg.cli.register.ImportAccount;
import org.boreg.cli.register.LocalImport;
import org.boreg.cli.register.Place;
import org.boreg.cli.register.ServerImport;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;
import org.boreg.cli.text.ImportText;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportOptions;
import org.boreg.importer.ImportProgress;
import org.boreg.importer.Speed;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "import",
        description = {
            "Load statements of any version of BODS, 0.1 to 0.4, or of several, from files into the register.",
            "A file is a JSON array, a single statement or JSON Lines, each plain, .gz or inside a .zip.",
            "Files of the sources psc and gleif are taken as they are published; their records become statements as boreg convert"
                    + " makes them.",
            "What is in the register already stays as it is, so a file can be imported again at any time: after an interrupted"
                    + " import that completes it. What cannot be loaded is listed with file, line, statement and field.",
            "Every statement is checked as boreg validate does, but for what a file alone lacks and the register may have."
        },
        footer = {
            "%nExamples:",
            "  boreg import statements.json",
            "  boreg import 2026-11.jsonl.gz downloads/      files and folders",
            "  boreg import statements.json --data /srv/register",
            "  boreg import psc-snapshot-2026-09-18_*.zip --snapshot",
            "  boreg import statements.json --dry-run        what would become of it",
            "  boreg import statements.json --rejects rejects.jsonl",
            "  BOREG_KEY_FILE=key boreg import more.json --server http://127.0.0.1:8080",
            "%nCtrl-C stops after the batch that is being written and prints what was done.",
            "With --server it stops sending; the register imports what it has got whole.",
            "%nExit codes:",
            "  0    all is in the register",
            "  1    the data has errors: what cannot be used was left out, all the rest is in; or there were more of them than"
                    + " --max-errors allows",
            "  2    the command was not understood, or a file is not there",
            "  3    failed; the message says why, and the same command completes it",
            "  130  stopped by Ctrl-C; the same command completes it"
        },
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    private static final long WORTH_A_LOAD = 8L << 20;

    /** How a data folder is filled that has no register. */
    private enum Load {
        AUTO,
        OFFLINE,
        ONLINE
    }

    static final class LoadName implements ITypeConverter<Load> {

        @Override
        public Load convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "auto" -> Load.AUTO;
                case "offline" -> Load.OFFLINE;
                case "online" -> Load.ONLINE;
                default ->
                    throw new TypeConversionException("it is auto, offline or online, not \"%s\"".formatted(value));
            };
        }
    }

    private final Console console;
    private final Map<String, String> environment;
    private final Interruption interruption;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders whose files are meant.")
    private List<Path> named = List.of();

    @Option(
            names = "--load",
            paramLabel = "auto|offline|online",
            converter = LoadName.class,
            description = {
                "How a data folder without a register is filled: offline, past the database, is many times faster and keeps nothing when it is"
                        + " stopped; online keeps what was written. auto: offline from 8 MB on. Default: auto"
            })
    private Load load = Load.AUTO;

    @Mixin
    private final SourceChoice source = new SourceChoice();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private ImportOptions options = ImportOptions.USUAL;
    private boolean nothingIsKept;

    ImportCommand(Console console, Map<String, String> environment, Interruption interruption) {
        this.console = console;
        this.environment = environment;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        strictness.check();
        Place place = register.place(environment);
        List<Path> files = InputFiles.named(named);
        options = source.of(files, strictness.options(), console::say);
        ImportAccount account = run(place, files);
        print(account);
        return exitCode(account);
    }

    private ImportAccount run(Place place, List<Path> files) {
        if (place instanceof Place.RegisterServer server) {
            refuseWhatCannotBeSent(files);
            try (Progress progress = Progress.on(console, "Sending", InputFiles.bytes(files))) {
                return new ServerImport(server).run(files, options, progress);
            }
        }
        if (place instanceof Place.Neo4jServer server) {
            refuseOffline("a Neo4j server");
            return runInServer(server, files);
        }
        Place.DataFolder folder = (Place.DataFolder) place;
        if (strictness.isDryRun() && FirstImport.isPossible(folder.folder())) {
            return tryOut(files);
        }
        return isLoaded(folder, files) ? runFirst(folder, files) : runInFolder(folder, files);
    }

    /** Each file that is sent is an import of its own. */
    private void refuseWhatCannotBeSent(List<Path> files) {
        if (options.companies() != null) {
            throw CannotAnswer.badQuestion("--companies is a file of this machine, and cannot be had with --server.");
        }
        if (options.isSnapshot() && files.size() > 1) {
            throw CannotAnswer.badQuestion(
                    "With --server each file is an import of its own: put all parts of a snapshot into one zip.");
        }
    }

    private boolean isLoaded(Place.DataFolder folder, List<Path> files) {
        boolean isPossible = FirstImport.isPossible(folder.folder());
        if (!isPossible) {
            refuseOffline("a register that is there already");
        }
        return isPossible && (load == Load.OFFLINE || load == Load.AUTO && InputFiles.bytes(files) >= WORTH_A_LOAD);
    }

    private void refuseOffline(String where) {
        if (load == Load.OFFLINE) {
            throw CannotAnswer.badQuestion(
                    "--load offline makes a new register in a data folder; this is an import into %s."
                            .formatted(where));
        }
    }

    private ImportAccount runFirst(Place.DataFolder folder, List<Path> files) {
        nothingIsKept = true;
        interruption.listen(() -> console.say("Stopping..."));
        Progress reading = Progress.on(console, "Reading", InputFiles.bytes(files));
        try (LoadStages stages = new LoadStages(console, reading)) {
            return new FirstImport(folder, stages).run(files, options, listener(reading));
        }
    }

    private ImportAccount tryOut(List<Path> files) {
        interruption.listen(() -> console.say("Stopping..."));
        try (Progress progress = Progress.on(console, "Reading", InputFiles.bytes(files))) {
            return LocalImport.tryOut(files, options, listener(progress));
        }
    }

    private ImportAccount runInServer(Place.Neo4jServer server, List<Path> files) {
        try (GraphConnection connection = GraphConnection.open(server)) {
            return run(connection, files);
        }
    }

    /** Another process can stop the Neo4j that it has lent to this import; then it goes on with one of its own. */
    private ImportAccount runInFolder(Place.DataFolder folder, List<Path> files) {
        try (GraphConnection connection = GraphConnection.open(folder, console::say)) {
            try {
                ImportAccount account = run(connection, files).in(folder.folder());
                if (account.cameToItsEnd() || !isLeftAlone(connection)) {
                    return account;
                }
            } catch (CannotAnswer away) {
                if (!isLeftAlone(connection)) {
                    throw away;
                }
            }
        }
        console.say(
                "The process that ran this data folder's Neo4j has ended: beginning again with a Neo4j of our own.");
        return runInFolder(folder, files);
    }

    private boolean isLeftAlone(GraphConnection connection) {
        return connection.isAttached() && !connection.isAlive() && !interruption.isRequested();
    }

    private ImportAccount run(GraphConnection connection, List<Path> files) {
        interruption.listen(() -> console.say("Stopping after this batch..."));
        try (Progress progress = Progress.on(console, "Importing", InputFiles.bytes(files))) {
            return new LocalImport(connection.graph()).run(files, options, listener(progress));
        }
    }

    private ImportListener listener(Progress progress) {
        return new ImportListener() {

            private final Speed speed = new Speed();

            @Override
            public void progressed(ImportProgress now) {
                speed.at(System.nanoTime(), now.counts().read(), now.bytesRead());
                if (!isStopped()) {
                    progress.at(
                            now.bytesRead(),
                            String.format(
                                            Locale.ROOT,
                                            "%,d statements",
                                            now.counts().read())
                                    + speed.words(now.bytesTotal() - now.bytesRead()));
                }
            }

            @Override
            public boolean isStopped() {
                return interruption.isRequested();
            }
        };
    }

    private void print(ImportAccount account) {
        if (output.isJson()) {
            new JsonOutput(console).print(account);
        } else {
            new ImportText(console, account).print();
        }
        if (account.wasGivenUp()) {
            console.say("boreg: the import was given up: " + account.failure());
        } else if (account.wasRefused()) {
            console.say("boreg: " + account.failure());
        } else if (account.failure() != null) {
            console.say("boreg: the import failed: " + account.failure());
        }
        sayWhatStays(account);
    }

    private void sayWhatStays(ImportAccount account) {
        if (strictness.isDryRun()) {
            console.say("This was a trial: nothing of it is in the register.");
        } else if (account.cameToItsEnd() || account.wasRefused()) {
            return;
        } else if (nothingIsKept) {
            console.say("Nothing was kept. Run the same import again.");
        } else if (account.wasGivenUp()) {
            console.say("What is loaded stays: boreg imports undo %s takes it back.".formatted(account.importId()));
        } else {
            console.say("What is loaded stays. Run the same import again to complete it.");
        }
    }

    private int exitCode(ImportAccount account) {
        if (account.wasGivenUp()) {
            return ExitCode.DATA_HAS_ERRORS;
        }
        if (account.wasRefused()) {
            return ExitCode.USAGE;
        }
        if (!account.cameToItsEnd()) {
            return ExitCode.FAILURE;
        }
        return strictness.isFailure(account) ? ExitCode.DATA_HAS_ERRORS : ExitCode.DONE;
    }
}
