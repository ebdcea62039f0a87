package org.boreg.importer;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was asked cannot be done with these files, however often it is tried; the message says why, to the person who asked. */
final class ImportRefused extends IOException {

    private static final long serialVersionUID = 1L;

    ImportRefused(String message) {
        this(message, null);
    }

    ImportRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
