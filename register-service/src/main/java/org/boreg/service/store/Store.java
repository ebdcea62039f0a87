package org.boreg.service.store;

import java.util.function.Function;
import java.util.function.Supplier;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.audit.AuditLog;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.UserSelection;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what is done with Spring Data's repositories. A database that is away comes out as {@link RegisterUnavailable}, as it does
 * everywhere else.
 */
@Service
public final class Store {

    private final Driver driver;
    private final TransactionTemplate transactions;

    Store(Driver driver, PlatformTransactionManager transactions) {
        this.driver = driver;
        this.transactions = new TransactionTemplate(transactions);
    }

    public <T> T read(Supplier<T> work) {
        return RegisterUnavailable.guard(() -> {
            try {
                return work.get();
            } catch (NestedRuntimeException wrapped) {
                throw ofTheDriver(wrapped);
            }
        });
    }

    /**
     * Changes something and keeps an entry of it in the log: both, or neither.
     *
     * @param event what the log is to say of what came out of it
     */
    public <T> T change(Supplier<T> work, Function<T, AuditEvent> event) {
        return read(() -> transactions.execute(status -> {
            T changed = work.get();
            AuditLog.append(transaction(), event.apply(changed));
            return changed;
        }));
    }

    /** Has something done when the change under way has come to pass, and before it is answered. */
    public void afterwards(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** The one that the repositories take part in. */
    private Transaction transaction() {
        Transaction open = Neo4jTransactionManager.retrieveTransaction(
                driver, DatabaseSelection.undecided(), UserSelection.connectedUser());
        if (open == null) {
            throw new IllegalStateException("The log is written to within a transaction");
        }
        return open;
    }

    /** Spring Data wraps what the driver throws. */
    private static RuntimeException ofTheDriver(NestedRuntimeException wrapped) {
        for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException away) {
                return away;
            }
        }
        return wrapped;
    }
}
