package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.GraphConnection;
import org.boreg.cli.register.Place;
import org.boreg.cli.terminal.Console;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.service.DeclarationSettings;
import org.boreg.service.RegisterService;
import org.boreg.service.ServiceNotStarted;
import org.boreg.service.ServiceSettings;
import org.boreg.service.access.OperatorKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = {
            "Run the register: pages for a browser and an HTTP API, until Ctrl-C.",
            "Its Neo4j is started in the data folder, or used where another boreg runs it. The first start prints the"
                    + " operator's key, which importing over HTTP needs; only its hash is kept."
        },
        footer = {
            "%nExamples:",
            "  boreg serve --demo                    look around in invented data",
            "  boreg serve --data /srv/register",
            "  boreg serve --bind 0.0.0.0 --port 80  for others, best behind a proxy",
            "%nThe demo has a data folder of its own, ./register-data-demo, so that it",
            "never mixes with yours, unless --data names one.",
            "%nA log of what happened is in the folder logs of the data folder.",
            "A lost key: delete operator-key.sha256 there, and the next start makes one.",
            "%nExit codes: 130 after Ctrl-C and 143 after SIGTERM, both in good order;",
            "2 the command was not understood; 3 failed, the message says why."
        },
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final String DEMO_FOLDER = "register-data-demo";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final long BYTES_OF_A_MB = 1L << 20;

    private final Console console;
    private final Map<String, String> environment;
    private final Interruption interruption;

    @Option(names = "--demo", description = "With an invented register of some 2,000 statements, to try things on.")
    private boolean demo;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port of HTTP. Default: 8080")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address to listen on; 0.0.0.0 means all of this machine. Default: 127.0.0.1, this machine only")
    private String bind = "";

    @Option(
            names = "--index-memory",
            paramLabel = "MB",
            defaultValue = "256",
            description = "Memory that the index of ownership may take, which makes questions about owners faster;"
                    + " where the register is too large for it, there is none. A million relationships take some"
                    + " 50 MB. 0 means none. Default: 256")
    private int indexMemory;

    @Option(
            names = "--import-folder",
            paramLabel = "DIR",
            description =
                    "A folder of this machine from which files can be imported over HTTP without being sent. Default: none")
    private @Nullable Path importFolder;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            defaultValue = "register",
            description = "The register's name, under which what is declared to it is published. Default: register")
    private String publisher = "";

    @Option(
            names = "--regime",
            paramLabel = "R",
            defaultValue = "uk-psc",
            description = "By whose rules declarations are checked: threshold, eu-amlr or uk-psc. Default: uk-psc")
    private String regime = "";

    @Option(
            names = "--review-confirmations",
            description =
                    "Have confirmations wait for a review as all declarations do, instead of publishing them at once.")
    private boolean reviewConfirmations;

    @Mixin
    private final Neo4jOptions neo4j = new Neo4jOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ServeCommand(Console console, Map<String, String> environment, Interruption interruption) {
        this.console = console;
        this.environment = environment;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        Optional<Place.Neo4jServer> server =
                neo4j.namesFolder() && !neo4j.namesServer() ? Optional.empty() : neo4j.server(environment);
        Path folder = neo4j.folder(environment, demo ? DEMO_FOLDER : Neo4jOptions.USUAL_FOLDER);
        ListenAddress.requireFree(bind, port);
        if (indexMemory < 0) {
            throw CannotAnswer.badQuestion(
                    "--index-memory is a number of megabytes, or 0 for no index, not %d.".formatted(indexMemory));
        }
        if (importFolder != null && !Files.isDirectory(importFolder)) {
            throw CannotAnswer.badQuestion("--import-folder %s: there is no such folder".formatted(importFolder));
        }
        DeclarationSettings declarations = declarations();
        Logging.toFile(folder.resolve("logs"));
        boolean again = true;
        while (again && !interruption.isRequested()) {
            try (GraphConnection connection = server.map(GraphConnection::open)
                    .orElseGet(() -> GraphConnection.open(new Place.DataFolder(folder), console::say))) {
                interruption.listen(() -> console.say("Stopping..."));
                again = serve(connection, folder, declarations);
            }
        }
        return ExitCode.DONE;
    }

    private DeclarationSettings declarations() {
        try {
            return new DeclarationSettings(publisher, regime, !reviewConfirmations);
        } catch (IllegalArgumentException unusable) {
            throw CannotAnswer.badQuestion(unusable.getMessage() + ".");
        }
    }

    /** @return whether to go on with another Neo4j */
    private boolean serve(GraphConnection connection, Path folder, DeclarationSettings declarations) {
        if (demo) {
            loadDemo(connection, folder);
        }
        printNewKey(folder);
        if (interruption.isRequested()) {
            return false;
        }
        try (RegisterService service = start(connection, folder, declarations)) {
            log().info("The register answers at {}", service.address());
            new Welcome(console, service.address(), folder).print(output.isJson(), demo, connection.answers());
            while (connection.isAlive()) {
                if (interruption.await(BETWEEN_LOOKS)) {
                    return false;
                }
            }
        }
        if (!connection.isAttached()) {
            throw CannotAnswer.because(
                    "Neo4j has ended by itself. What it said is in %s. Nothing that was imported is lost: start again."
                            .formatted(folder.resolve("logs")));
        }
        console.say("The process that ran this data folder's Neo4j has ended; going on with a Neo4j of our own.");
        return true;
    }

    /** Spring has it write to the data folder, which a logger of the class would not know when it is made. */
    private static Logger log() {
        return LoggerFactory.getLogger(ServeCommand.class);
    }

    private void loadDemo(GraphConnection connection, Path folder) {
        DemoData data = new DemoData();
        if (!data.isIn(connection.graph())) {
            console.say("Loading the demo register");
            data.load(connection.graph(), folder, new Stoppable(interruption));
        }
    }

    private void printNewKey(Path folder) {
        try {
            Optional<String> key = OperatorKey.createIfMissing(folder);
            if (key.isPresent()) {
                console.say("The operator's key, shown this once. Keep it: importing over HTTP needs it.");
                console.say("  " + key.get());
            }
        } catch (IOException refused) {
            throw CannotAnswer.because("The data folder %s cannot be written: %s".formatted(folder, refused), refused);
        }
    }

    private RegisterService start(GraphConnection connection, Path folder, DeclarationSettings declarations) {
        try {
            return RegisterService.start(ServiceSettings.of(
                            connection.uri(),
                            connection.credentials().user(),
                            connection.credentials().password(),
                            folder)
                    .withBindAddress(bind)
                    .withPort(port)
                    .withImportFolder(importFolder)
                    .withDeclarations(declarations)
                    .withLargestIndex((long) indexMemory * BYTES_OF_A_MB));
        } catch (ServiceNotStarted | RegisterUnavailable refused) {
            throw CannotAnswer.because(refused.getMessage(), refused);
        }
    }
}
