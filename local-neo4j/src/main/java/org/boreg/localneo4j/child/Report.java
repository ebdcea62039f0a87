package org.boreg.localneo4j.child;

import java.util.Optional;

/** What Neo4j's JVM tells the process that started it, a line each on its standard output. */
public sealed interface Report {

    /** What it is doing now, for whoever waits. */
    record Progress(String text) implements Report {}

    /** How much of a load is done, in percent. */
    record Loaded(int percent) implements Report {}

    /** Bolt answers on this port of the loopback address, with the password of the file. */
    record Ready(int port) implements Report {}

    /** It gave up, and ends now. */
    record Failed(String reason) implements Report {}

    default String toLine() {
        if (this instanceof Progress progress) {
            return "boreg-progress " + onOneLine(progress.text());
        }
        if (this instanceof Ready ready) {
            return "boreg-ready " + ready.port();
        }
        if (this instanceof Loaded loaded) {
            return "boreg-loaded " + loaded.percent();
        }
        return "boreg-failed " + onOneLine(((Failed) this).reason());
    }

    /** @return empty if the line is something else, for example a word of the JVM itself */
    static Optional<Report> ofLine(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        return switch (space < 0 ? line : line.substring(0, space)) {
            case "boreg-progress" -> Optional.of(new Progress(rest));
            case "boreg-ready" -> Optional.of(new Ready(Integer.parseInt(rest)));
            case "boreg-loaded" -> Optional.of(new Loaded(Integer.parseInt(rest)));
            case "boreg-failed" -> Optional.of(new Failed(rest));
            default -> Optional.empty();
        };
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
