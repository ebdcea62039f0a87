package org.boreg.cli.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passwords and keys, which come from the environment or from files: other users of the machine can read a command line. */
public final class Secrets {

    public static final String NEO4J_USER = "BOREG_NEO4J_USER";
    public static final String NEO4J_PASSWORD = "BOREG_NEO4J_PASSWORD";
    public static final String NEO4J_PASSWORD_FILE = "BOREG_NEO4J_PASSWORD_FILE";
    public static final String KEY = "BOREG_KEY";
    public static final String KEY_FILE = "BOREG_KEY_FILE";

    private static final String USUAL_USER = "neo4j";

    private final Map<String, String> environment;

    public Secrets(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * User and password of a Neo4j server.
     *
     * @param authFile one line {@code user/password}, as Neo4j's own images read it; null takes the environment
     * @throws CannotAnswer when there is no password, or a file cannot be read
     */
    public Place.Credentials neo4j(@Nullable Path authFile) {
        if (authFile != null) {
            return fromAuthFile(authFile);
        }
        String user = variable(NEO4J_USER).orElse(USUAL_USER);
        String password = variable(NEO4J_PASSWORD)
                .or(() -> variable(NEO4J_PASSWORD_FILE).map(file -> line(Path.of(file))))
                .orElseThrow(() -> CannotAnswer.badQuestion(
                        "A Neo4j server needs a password: set %s or %s, or give --neo4j-auth-file."
                                .formatted(NEO4J_PASSWORD, NEO4J_PASSWORD_FILE)));
        return new Place.Credentials(user, password);
    }

    /**
     * The key that a register's API asks for.
     *
     * @param keyFile whose first line is the key; null takes the environment
     * @return empty if there is none
     */
    public Optional<String> key(@Nullable Path keyFile) {
        return keyFile != null
                ? Optional.of(line(keyFile))
                : variable(KEY).or(() -> variable(KEY_FILE).map(file -> line(Path.of(file))));
    }

    private static Place.Credentials fromAuthFile(Path file) {
        String line = line(file);
        int slash = line.indexOf('/');
        if (slash < 1 || slash == line.length() - 1) {
            throw CannotAnswer.badQuestion(
                    "The first line of %s has to be user/password, for example neo4j/secret.".formatted(file));
        }
        return new Place.Credentials(line.substring(0, slash), line.substring(slash + 1));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String line(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> CannotAnswer.badQuestion(
                            "The file %s is empty; its first line should be the secret.".formatted(file)));
        } catch (NoSuchFileException missing) {
            throw CannotAnswer.badQuestion("There is no file %s.".formatted(file));
        } catch (IOException unreadable) {
            throw CannotAnswer.because("The file %s cannot be read: %s".formatted(file, unreadable), unreadable);
        }
    }
}
