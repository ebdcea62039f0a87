package org.boreg.service.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.importer.ImportOptions;

/** Where what imports did not take lies for a while, to be fetched and corrected. */
final class RejectsFolder {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path root;

    RejectsFolder(Path root) {
        this.root = root;
    }

    /** Makes the folder, and removes what was kept long enough. */
    void prepare(Instant now) throws IOException {
        Files.createDirectories(root);
        for (Path file : files()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
                Files.delete(file);
            }
        }
    }

    /** Where the rejects of an import go. */
    Path of(String importId) {
        return root.resolve(importId + ".jsonl");
    }

    /** What an import did not take; empty where that is nothing, or not kept any more. */
    Optional<Path> find(String importId, boolean reasons) {
        Path asked = reasons ? ImportOptions.reasonsOf(of(importId)) : of(importId);
        return files().stream()
                .filter(file -> file.getFileName().equals(asked.getFileName()))
                .findFirst();
    }

    /** Keeps nothing of an import that took all. */
    void removeIfEmpty(String importId) {
        try {
            for (Path file : List.of(of(importId), ImportOptions.reasonsOf(of(importId)))) {
                if (Files.exists(file) && Files.size(file) == 0) {
                    Files.delete(file);
                }
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    void remove(String importId) {
        try {
            Files.deleteIfExists(of(importId));
            Files.deleteIfExists(ImportOptions.reasonsOf(of(importId)));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(root)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
