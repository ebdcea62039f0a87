package org.boreg.graph;

import java.util.function.Supplier;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Neo4j cannot be reached, or does not let us in. The message says which, for the person who runs the register. */
public final class RegisterUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RegisterUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Runs work on the database, so that its being away comes out as what it is. */
    public static <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (AuthenticationException refused) {
            throw new RegisterUnavailable("Neo4j refuses the user name or password.", refused);
        } catch (ServiceUnavailableException | SessionExpiredException away) {
            throw new RegisterUnavailable("Neo4j cannot be reached: " + away.getMessage(), away);
        }
    }

    public static void guard(Runnable work) {
        guard(() -> {
            work.run();
            return true;
        });
    }
}
