package org.boreg.cli.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where a disk is full: what fails because of it says so in other words, or not at all. */
final class DiskSpace {

    /** With less Neo4j neither starts nor stops: it tries again and again to write what it has to. */
    private static final long LITTLE = 8L << 20;

    private static final long MIB = 1L << 20;

    /** @return a sentence where next to nothing is free in the folder; empty where there is room, or nobody knows */
    static Optional<String> shortage(Path folder) {
        return free(folder)
                .filter(free -> free < LITTLE)
                .map(free -> String.format(
                        Locale.ROOT,
                        "The disk is full: where %s is, %,d MB are free. Make room and run the same command again.",
                        folder,
                        free / MIB));
    }

    /** Why something failed in the folder, with what the disk has to do with it. */
    static CannotAnswer explained(Path folder, Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        String sentence = isOutOfSpace(failure)
                ? "The disk is full: there was not room enough in %s. Make room and run the same command again."
                        .formatted(folder)
                : shortage(folder).orElse(said);
        return CannotAnswer.because(sentence, failure);
    }

    /** As {@link #explained}, of an import that could still tell how it ended. */
    static @Nullable String explained(Path folder, @Nullable String failure) {
        return shortage(folder)
                .map(shortage -> failure == null ? shortage : shortage + " (" + failure + ")")
                .orElse(failure);
    }

    private static boolean isOutOfSpace(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (message.contains("No space left on device") || message.contains("not enough space on the disk")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Long> free(Path folder) {
        try {
            Path there = folder.toAbsolutePath();
            while (there.getParent() != null && !Files.exists(there)) {
                there = there.getParent();
            }
            return Optional.of(Files.getFileStore(there).getUsableSpace());
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private DiskSpace() {}
}
