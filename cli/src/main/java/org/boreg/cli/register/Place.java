package org.boreg.cli.register;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a register is. */
public sealed interface Place {

    /** In the local Neo4j of a data folder. */
    record DataFolder(Path folder) implements Place {}

    /** In a Neo4j that somebody else runs. */
    record Neo4jServer(URI uri, Credentials credentials) implements Place {}

    /** Behind the HTTP API of a running register. */
    record RegisterServer(URI uri, @Nullable String key) implements Place {

        @Override
        public String toString() {
            return "RegisterServer[uri=" + uri + "]";
        }
    }

    /** Who may ask a Neo4j. */
    record Credentials(String user, String password) {

        @Override
        public String toString() {
            return "Credentials[user=" + user + "]";
        }
    }
}
