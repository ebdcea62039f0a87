package org.boreg.localneo4j;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The local Neo4j could not be started, or not be asked for. The message says why, in words for the person who runs it. */
public class LocalNeo4jException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> logTail;

    LocalNeo4jException(String message) {
        this(message, null, List.of());
    }

    LocalNeo4jException(String message, @Nullable Throwable cause) {
        this(message, cause, List.of());
    }

    LocalNeo4jException(String message, @Nullable Throwable cause, List<String> logTail) {
        super(message, cause);
        this.logTail = List.copyOf(logTail);
    }

    /** @return the last lines that Neo4j's JVM printed; empty if it was never started */
    public List<String> logTail() {
        return logTail == null ? List.of() : logTail;
    }
}
