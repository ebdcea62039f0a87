package org.boreg.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.Place;
import org.boreg.cli.register.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the register is; the same for all commands that read or write one. */
final class RegisterOptions {

    @Mixin
    private final Neo4jOptions neo4j = new Neo4jOptions();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A running register instead, asked over HTTP, for example http://127.0.0.1:8080")
    private @Nullable String server;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "File whose first line is the key for --server, where one is needed. Default: $BOREG_KEY, else the file"
                            + " $BOREG_KEY_FILE")
    private @Nullable Path keyFile;

    /** @throws CannotAnswer when the options contradict each other or name no place */
    Place place(Map<String, String> environment) {
        if (Stream.of(neo4j.namesFolder(), neo4j.namesServer(), server != null)
                        .filter(named -> named)
                        .count()
                > 1) {
            throw CannotAnswer.badQuestion(
                    "A register is in one place: give only one of --data, --neo4j-uri and --server.");
        }
        if (server != null) {
            return new Place.RegisterServer(
                    httpAddress(server), new Secrets(environment).key(keyFile).orElse(null));
        }
        Place folder = new Place.DataFolder(neo4j.folder(environment, Neo4jOptions.USUAL_FOLDER));
        return neo4j.namesFolder()
                ? folder
                : neo4j.server(environment).map(Place.class::cast).orElse(folder);
    }

    /** @throws CannotAnswer when a register is named beside an option that asks none */
    void refuseBeside(String option) {
        if (neo4j.namesFolder() || neo4j.namesServer() || server != null) {
            throw CannotAnswer.badQuestion(
                    "%s asks no register: leave out --data, --neo4j-uri and --server.".formatted(option));
        }
    }

    private static URI httpAddress(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text : text + "/");
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException broken) {
            // Said below, as for any other text that is no address.
        }
        throw CannotAnswer.badQuestion(
                "%s is no address of a register. Expected one like http://127.0.0.1:8080.".formatted(text));
    }
}
