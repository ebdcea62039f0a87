package org.boreg.cli.register;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.localneo4j.DataFolderInUse;
import org.boreg.localneo4j.LocalNeo4j;
import org.boreg.localneo4j.LocalNeo4jException;
import org.boreg.localneo4j.LocalNeo4jSettings;
import org.jspecify.annotations.Nullable;

/** The Neo4j of a data folder: that of another process where one runs it, else one of our own, which ends with this object. */
public final class DataFolderNeo4j implements AutoCloseable {

    /** Another process may just be starting or stopping its Neo4j; it is waited for, but not for ever. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path folder;
    private final BoltAddress address;
    private final @Nullable LocalNeo4j own;

    private DataFolderNeo4j(Path folder, BoltAddress address, @Nullable LocalNeo4j own) {
        this.folder = folder;
        this.address = address;
        this.own = own;
    }

    /**
     * Uses the Neo4j that runs on the folder or starts one.
     *
     * @param progress told in words what takes time
     * @throws CannotAnswer when neither can be done
     */
    public static DataFolderNeo4j attachOrStart(Path folder, Consumer<String> progress) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CannotAnswer.badQuestion("%s is a file; a register needs a folder.".formatted(folder));
        }
        try {
            return attachOrStart(folder, progress, System.nanoTime() + LONGEST_WAIT.toNanos());
        } catch (LocalNeo4jException refused) {
            DiskSpace.shortage(folder).ifPresent(shortage -> {
                throw CannotAnswer.because(shortage, refused);
            });
            throw CannotAnswer.because(withLog(refused), refused);
        }
    }

    public URI uri() {
        return address.uri();
    }

    public Place.Credentials credentials() {
        return new Place.Credentials(address.user(), address.password());
    }

    /** Whether this process runs it. */
    public boolean isOwn() {
        return own != null;
    }

    /** Whether it still runs where it was found. */
    public boolean isAlive() {
        return own != null
                ? own.isAlive()
                : LocalNeo4j.running(folder).filter(address::equals).isPresent();
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    private static DataFolderNeo4j attachOrStart(Path folder, Consumer<String> progress, long deadline) {
        boolean told = false;
        while (true) {
            Optional<BoltAddress> running = LocalNeo4j.running(folder);
            if (running.isPresent()) {
                return new DataFolderNeo4j(folder, running.get(), null);
            }
            // It would try for minutes.
            DiskSpace.shortage(folder).ifPresent(shortage -> {
                throw CannotAnswer.because(shortage);
            });
            try {
                LocalNeo4jSettings settings = LocalNeo4jSettings.defaults().withProgress(progress);
                LocalNeo4j own = LocalNeo4j.start(folder, settings);
                return new DataFolderNeo4j(folder, own.address(), own);
            } catch (DataFolderInUse busy) {
                if (System.nanoTime() - deadline >= 0) {
                    throw busy;
                }
                if (!told) {
                    progress.accept(busy.getMessage() + ", which is starting or stopping its Neo4j: waiting for it");
                    told = true;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static String withLog(LocalNeo4jException refused) {
        StringBuilder message = new StringBuilder(String.valueOf(refused.getMessage()));
        if (!refused.logTail().isEmpty()) {
            message.append("\nThe last that Neo4j said:");
            refused.logTail().forEach(line -> message.append("\n  ").append(line));
        }
        return message.toString();
    }
}
