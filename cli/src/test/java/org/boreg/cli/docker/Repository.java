package org.boreg.cli.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this project. */
final class Repository {

    static Path path(String name) {
        return Path.of(System.getProperty("boreg.root")).resolve(name);
    }

    static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Repository() {}
}
