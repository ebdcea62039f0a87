package org.boreg.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.Place;
import org.boreg.cli.register.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Neo4j has the register: that of a data folder or one that somebody else runs. */
final class Neo4jOptions {

    static final String DATA = "BOREG_DATA";
    static final String NEO4J_URI = "BOREG_NEO4J_URI";
    static final String USUAL_FOLDER = "register-data";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the register. Its Neo4j is started unless it runs already."
                    + " Default: $BOREG_DATA, else ./register-data")
    private @Nullable Path data;

    @Option(
            names = "--neo4j-uri",
            paramLabel = "URI",
            description = "A Neo4j server instead, for example neo4j://db.example:7687. User and password come from the"
                    + " environment or a file, never from the command line. Default: $BOREG_NEO4J_URI")
    private @Nullable String uri;

    @Option(
            names = "--neo4j-auth-file",
            paramLabel = "FILE",
            description = "File whose first line is user/password of the Neo4j server.")
    private @Nullable Path authFile;

    /** Whether a data folder, not a server, is named on the command line. */
    boolean namesFolder() {
        return data != null;
    }

    boolean namesServer() {
        return uri != null;
    }

    /**
     * @param usualFolder where neither an option nor the environment names one
     */
    Path folder(Map<String, String> environment, String usualFolder) {
        return data != null ? data : Path.of(variable(environment, DATA).orElse(usualFolder));
    }

    /**
     * The Neo4j server that is named by the option, else by the environment.
     *
     * @throws CannotAnswer when it has no address or no password
     */
    Optional<Place.Neo4jServer> server(Map<String, String> environment) {
        return Optional.ofNullable(uri)
                .or(() -> variable(environment, NEO4J_URI))
                .map(text -> new Place.Neo4jServer(address(text), new Secrets(environment).neo4j(authFile)));
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw CannotAnswer.badQuestion("%s is no address. Expected one like bolt://host:7687.".formatted(text));
        }
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
