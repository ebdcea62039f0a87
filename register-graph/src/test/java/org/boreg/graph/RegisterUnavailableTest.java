package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.DatabaseException;

class RegisterUnavailableTest {

    @Test
    void aDatabaseWhoseDiskIsFullCannotBeReachedNowAndMayBeLater() {
        for (String[] said : new String[][] {
            {"Neo.DatabaseError.Transaction.TransactionCommitFailed", "Could not append transaction"},
            {"Neo.DatabaseError.General.UnknownError", "No space left on device"},
            {"Neo.DatabaseError.General.UnknownError", "The database has encountered a critical error, and needs to be"}
        }) {
            assertThatThrownBy(() -> RegisterUnavailable.guard(() -> {
                        throw new DatabaseException(said[0], said[1]);
                    }))
                    .isInstanceOf(RegisterUnavailable.class)
                    .hasMessageStartingWith("Neo4j cannot write: ")
                    .hasMessageContaining(said[1]);
        }
    }

    @Test
    void aFaultOfAnotherKindStaysWhatItIs() {
        DatabaseException fault = new DatabaseException("Neo.DatabaseError.Statement.ExecutionFailed", "a fault");
        assertThatThrownBy(() -> RegisterUnavailable.guard(() -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }
}
