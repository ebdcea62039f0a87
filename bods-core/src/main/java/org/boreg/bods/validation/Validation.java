package org.boreg.bods.validation;

import java.io.IOException;
import java.nio.file.Path;
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
        try (BodsReader reader = BodsReader.open(file, settings.limits())) {
            throw new IOException("not written yet " + reader.bytesRead() + listener);
        }
    }
}
