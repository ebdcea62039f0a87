package org.boreg.service.declarations;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.audit.AuditLog;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps declarations: each step is one transaction, in which the declaration, its papers and the entry in the log of who did what are
 * written together.
 */
@Component
final class Desk {

    private final DeclarationStore declarations;
    private final PapersStore papers;
    private final TransactionTemplate transaction;
    private final Neo4jClient client;
    private final Clock clock;

    Desk(
            DeclarationStore declarations,
            PapersStore papers,
            PlatformTransactionManager transactions,
            Neo4jClient client,
            Clock clock) {
        this.declarations = declarations;
        this.papers = papers;
        this.transaction = new TransactionTemplate(transactions);
        this.client = client;
        this.clock = clock;
    }

    /** A declaration with what belongs to it. */
    record File(Declaration declaration, DeclarationPapers papers) {}

    /** A step in the life of a declaration. */
    interface Step extends BiConsumer<File, Instant> {}

    Optional<File> find(String id) {
        return inTransaction(() -> declarations.findById(id).map(this::file));
    }

    /** Whatever is read of the store. */
    <T> T read(Function<DeclarationStore, T> question) {
        return inTransaction(() -> question.apply(declarations));
    }

    /**
     * Keeps a new declaration.
     *
     * @return empty where there is one already that was asked for by the same key
     */
    Optional<File> open(Declaration declaration, DeclarationPapers written, Caller caller) {
        try {
            return Optional.of(inTransaction(() -> {
                Declaration kept = declarations.save(declaration);
                papers.save(written);
                note(caller, "declaration.draft", kept.id());
                return new File(kept, written);
            }));
        } catch (DataIntegrityViolationException sameKey) {
            return Optional.empty();
        }
    }

    /**
     * Takes a step.
     *
     * @param version the declaration has to be of; null for any
     * @param action as the log has it
     * @throws DeclarationRefused when the declaration does not allow the step, or has changed since
     */
    File take(String id, @Nullable Long version, Caller caller, String action, Step step) {
        try {
            return inTransaction(() -> {
                File file =
                        declarations.findById(id).map(this::file).orElseThrow(() -> DeclarationRefused.notThere(id));
                requireVersion(file.declaration(), version);
                step.accept(file, Instant.now(clock));
                Declaration kept = declarations.save(file.declaration());
                papers.save(file.papers());
                note(caller, action, id);
                return new File(kept, file.papers());
            });
        } catch (OptimisticLockingFailureException another) {
            throw changedSince(id);
        }
    }

    /** Forgets a draft that nobody has handed in. */
    void drop(String id, @Nullable Long version, Caller caller) {
        inTransaction(() -> {
            Declaration declaration = declarations.findById(id).orElseThrow(() -> DeclarationRefused.notThere(id));
            requireVersion(declaration, version);
            if (!declaration.mayBeDropped()) {
                throw DeclarationRefused.notNow(
                        "Only a draft that was never submitted is deleted; this one is %s. Withdraw it instead."
                                .formatted(declaration.state().words()));
            }
            declarations.deleteById(id);
            papers.deleteById(id);
            note(caller, "declaration.delete", id);
            return true;
        });
    }

    private File file(Declaration declaration) {
        return new File(
                declaration,
                papers.findById(declaration.id()).orElseGet(() -> new DeclarationPapers(declaration.id(), "{}")));
    }

    private static void requireVersion(Declaration declaration, @Nullable Long version) {
        if (version != null && version != declaration.version()) {
            throw changedSince(declaration.id());
        }
    }

    private static DeclarationRefused changedSince(String id) {
        return DeclarationRefused.because(
                DeclarationRefused.Reason.CHANGED_SINCE,
                "The declaration %s was changed since you read it. Read it again, and see what to do.".formatted(id));
    }

    private void note(Caller caller, String action, String id) {
        AuditLog.append(client.getQueryRunner(), new AuditEvent(caller.name(), role(caller), action, id, null));
    }

    private static String role(Caller caller) {
        return caller.roles().stream()
                .max(Comparator.naturalOrder())
                .map(Role::code)
                .orElse("public");
    }

    /** That Neo4j is away comes out of Spring in exceptions of its own. */
    private <T> T inTransaction(Supplier<T> work) {
        return RegisterUnavailable.guard(() -> {
            try {
                return transaction.execute(status -> work.get());
            } catch (NestedRuntimeException wrapped) {
                for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                    if (cause instanceof Neo4jException failed
                            && !(wrapped instanceof DataIntegrityViolationException)) {
                        throw failed;
                    }
                }
                throw wrapped;
            }
        });
    }
}
