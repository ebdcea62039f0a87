package org.boreg.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.index.KeptIndex;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.localneo4j.LocalNeo4j;
import org.boreg.localneo4j.LocalNeo4jSettings;
import org.boreg.service.RegisterService;
import org.boreg.service.ServiceSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Asks the same questions over HTTP, over Bolt and, where it is installed, of PostgreSQL, which has the same parties and holdings, and
 * prints how long the answers took. Before that, it requires that all find the same.
 */
final class QuestionRates {

    private static final long USUAL_STATEMENTS = 1_000_000;

    /** Held, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger LOGS = Logger.getLogger("");

    private final KeptRegister kept;

    private QuestionRates(KeptRegister kept) {
        this.kept = kept;
    }

    /** The number of statements may be given, and a folder that is to be kept. */
    public static void main(String[] arguments) throws IOException, SQLException {
        List<String> given = new ArrayList<>(List.of(arguments));
        Optional<Path> folder = keptFolder(given);
        long statements = given.isEmpty() ? USUAL_STATEMENTS : WholeNumber.parse("STATEMENTS", given.get(0));
        LOGS.setLevel(Level.WARNING);
        // The service would set up logging that slf4j-nop has taken the place of.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            new QuestionRates(KeptRegister.in(folder.get(), statements)).run();
            return;
        }
        Path temporary = Files.createTempDirectory("boreg-question-rates");
        try {
            new QuestionRates(KeptRegister.in(temporary, statements)).run();
        } finally {
            TemporaryFolder.delete(temporary);
        }
    }

    private static Optional<Path> keptFolder(List<String> arguments) {
        int at = arguments.indexOf("--keep");
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == arguments.size()) {
            System.err.println("--keep needs a FOLDER.");
            System.exit(2);
        }
        arguments.remove(at);
        return Optional.of(Path.of(arguments.remove(at)));
    }

    private void run() throws IOException, SQLException {
        boolean isThere = kept.isComplete();
        try (LocalNeo4j neo4j = LocalNeo4j.start(kept.data(), LocalNeo4jSettings.defaults());
                Driver driver = driver(neo4j.address())) {
            RegisterGraph graph = new RegisterGraph(driver);
            graph.migrate();
            if (!isThere) {
                System.err.printf("Importing %,d statements%n", kept.statements());
                kept.fill(graph);
            }
            try (RegisterService service = RegisterService.start(settings(neo4j.address()));
                    KeptIndex index = new KeptIndex(driver, Long.MAX_VALUE)) {
                load(index);
                List<Answers> ways = new ArrayList<>();
                BoltAnswers bolt = BoltAnswers.today("Bolt", graph);
                ways.add(new HttpAnswers("HTTP", service.address(), bolt));
                ways.add(bolt);
                ways.add(BoltAnswers.today("Bolt with the index", new RegisterGraph(driver, index)));
                compare(ways, new GraphContents(driver), graph);
                walk(
                        index,
                        Subjects.of(
                                graph,
                                new GraphContents(driver),
                                kept.register().shapes()));
            }
        }
    }

    private ServiceSettings settings(BoltAddress address) {
        return ServiceSettings.of(address.uri(), address.user(), address.password(), kept.folder())
                .withPort(0);
    }

    private static void load(KeptIndex index) {
        long start = System.nanoTime();
        index.catchUp();
        System.out.printf("The index of ownership was loaded in %.1f s.%n%n", (System.nanoTime() - start) / 1e9);
    }

    /** Who is above whom by the index alone, without what the register says of them. */
    private static void walk(KeptIndex index, Subjects subjects) {
        NeighbourhoodLimits limits = NeighbourhoodLimits.DEFAULT;
        System.out.println();
        subjects.above()
                .forEach((what, ids) -> System.out.printf(
                        "upwards in the index alone, %s: %s%n",
                        what,
                        Repeated.USUAL
                                .measure(
                                        ids,
                                        id -> index.from(id, limits.levels(), limits.links())
                                                .size())
                                .text()));
    }

    private void compare(List<Answers> all, GraphContents contents, RegisterGraph graph)
            throws IOException, SQLException {
        Optional<PostgresServer> installed = PostgresServer.start();
        if (installed.isEmpty()) {
            System.out.println("PostgreSQL 15 is not installed: its column is left out.");
            ask(all, graph, contents);
            return;
        }
        try (PostgresServer postgres = installed.get();
                Connection connection = postgres.connect()) {
            System.err.println("Filling PostgreSQL");
            new PostgresTables(connection).fill(contents);
            all.add(new PostgresAnswers(connection));
            ask(all, graph, contents);
        }
    }

    private void ask(List<Answers> all, RegisterGraph graph, GraphContents contents) {
        Shapes shapes = kept.register().shapes();
        Subjects subjects = Subjects.of(graph, contents, shapes);
        System.out.printf(
                "%,d statements, a hub with %,d holdings; Java %s, %d processors; one client, milliseconds: p50 / p99 / max%n%n",
                kept.statements(),
                shapes.hubHoldings(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        System.out.println("| question | "
                + String.join(" | ", all.stream().map(Answers::name).toList()) + " |");
        System.out.println("|---".repeat(all.size() + 1) + "|");
        boolean same = true;
        for (Question question : Question.about(subjects, shapes.hubHoldings())) {
            same &= row(question, all);
        }
        if (!same) {
            throw new IllegalStateException("Not all found the same; what differs is on standard error");
        }
    }

    /** @return whether all that can be compared found the same */
    private static boolean row(Question question, List<Answers> all) {
        StringBuilder row = new StringBuilder("| ").append(question.name()).append(" |");
        List<ToIntFunction<String>> calls =
                all.stream().map(answers -> question.call().apply(answers)).toList();
        for (ToIntFunction<String> call : calls) {
            row.append(' ')
                    .append(Repeated.USUAL.measure(question.subjects(), call).text())
                    .append(" |");
        }
        System.out.println(row);
        return !question.isExact() || agree(question, calls.subList(1, calls.size()));
    }

    private static boolean agree(Question question, List<ToIntFunction<String>> calls) {
        for (String subject : question.subjects()) {
            List<Integer> found =
                    calls.stream().map(call -> call.applyAsInt(subject)).toList();
            if (found.stream().distinct().count() > 1) {
                System.err.printf("%s, %s: found %s%n", question.name(), subject, found);
                return false;
            }
        }
        return true;
    }

    private static Driver driver(BoltAddress address) {
        return GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
    }
}
