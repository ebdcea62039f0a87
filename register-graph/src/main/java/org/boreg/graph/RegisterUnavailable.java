package org.boreg.graph;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/** Neo4j cannot be reached, does not let us in, or is too busy. The message says which, for the person who runs the register. */
public final class RegisterUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

    private RegisterUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Its derived state is being made anew: until that is done, nothing is taken in and nothing is answered. */
    public static RegisterUnavailable whileRebuilding() {
        return new RegisterUnavailable("The register is being rebuilt. Try again when that is done.", null);
    }

    /** Runs work on the database, so that its being away comes out as what it is. */
    public static <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (AuthenticationException refused) {
            throw new RegisterUnavailable("Neo4j refuses the user name or password.", refused);
        } catch (ServiceUnavailableException | SessionExpiredException | DiscoveryException away) {
            throw new RegisterUnavailable("Neo4j cannot be reached: " + away.getMessage(), away);
        } catch (TransientException busy) {
            throw new RegisterUnavailable("Neo4j cannot answer at the moment: " + busy.getMessage(), busy);
        } catch (DatabaseException failed) {
            if (isOfTheDisk(failed)) {
                throw new RegisterUnavailable("Neo4j cannot write: " + failed.getMessage(), failed);
            }
            throw failed;
        } catch (ClientException refused) {
            if (isOverload(refused)) {
                throw new RegisterUnavailable("Neo4j is too busy to take another connection.", refused);
            }
            if (refused.code() != null && refused.code().startsWith(TIMED_OUT)) {
                throw new RegisterUnavailable("Neo4j took too long over a question.", refused);
            }
            throw refused;
        }
    }

    /** What a full disk and a broken one make of a transaction, and of all after it until Neo4j is started again. */
    private static boolean isOfTheDisk(DatabaseException failed) {
        String message = String.valueOf(failed.getMessage());
        return String.valueOf(failed.code()).startsWith("Neo.DatabaseError.Transaction.")
                || message.contains("No space left on device")
                || message.contains("encountered a critical error");
    }

    /** The driver has no class and no code for it. */
    private static boolean isOverload(ClientException refused) {
        return refused.getMessage() != null && refused.getMessage().startsWith("Unable to acquire connection");
    }

    public static void guard(Runnable work) {
        guard(() -> {
            work.run();
            return true;
        });
    }
}
