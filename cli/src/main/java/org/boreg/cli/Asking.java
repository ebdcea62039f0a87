package org.boreg.cli;

import java.util.Map;
import java.util.function.Function;
import org.boreg.cli.register.Answers;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.GraphConnection;
import org.boreg.cli.register.Place;
import org.boreg.cli.register.ServerAnswers;
import org.boreg.cli.terminal.Console;

/** Asks the register that the options name, and leaves nothing running that did not run before. */
final class Asking {

    private final Console console;
    private final Map<String, String> environment;

    Asking(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /** @throws CannotAnswer when there is no register there, or it has no answer */
    <T> T ask(RegisterOptions where, Function<Answers, T> question) {
        Place place = where.place(environment);
        if (place instanceof Place.RegisterServer server) {
            return question.apply(new ServerAnswers(server));
        }
        if (place instanceof Place.Neo4jServer server) {
            try (GraphConnection connection = GraphConnection.open(server)) {
                return question.apply(connection.answers());
            }
        }
        return askFolder((Place.DataFolder) place, question);
    }

    /** The Neo4j of another process can end while it is being asked; then one of our own is asked. */
    private <T> T askFolder(Place.DataFolder folder, Function<Answers, T> question) {
        boolean attached = false;
        try (GraphConnection connection = GraphConnection.openExisting(folder, console::say)) {
            attached = connection.isAttached();
            return question.apply(connection.answers());
        } catch (CannotAnswer failure) {
            if (!attached || failure.fault() != CannotAnswer.Fault.REGISTER) {
                throw failure;
            }
        }
        try (GraphConnection connection = GraphConnection.openExisting(folder, console::say)) {
            return question.apply(connection.answers());
        }
    }
}
