package org.boreg.bods.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.boreg.bods.json.BodsReader;

/** Validates files of statements, each file by itself, in bounded memory whatever its size. Safe for many threads. */
public final class Validation {

    private final ValidationSettings settings;

    public Validation(ValidationSettings settings) {
        this.settings = settings;
    }

    /**
     * Looks at a file to its end, or until the listener stops it. What is wrong with the data is in the report.
     *
     * @throws IOException when the file cannot be opened or read, or the disk is full; its message says which
     */
    public ValidationReport validate(Path file, ValidationListener listener) throws IOException {
        ExecutorService workers = settings.threads() == 1 ? null : Executors.newFixedThreadPool(settings.threads());
        try (BodsReader reader = BodsReader.open(file, settings.limits());
                FileRun run = new FileRun(settings, workers == null ? Runnable::run : workers, listener)) {
            return run.run(name(file), reader);
        } finally {
            if (workers != null) {
                workers.shutdownNow();
            }
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
