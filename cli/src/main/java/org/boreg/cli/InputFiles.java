package org.boreg.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.importer.ImportFiles;

/** The files that a person names, with those in folders that she names. */
final class InputFiles {

    /** @throws CannotAnswer when one is not there, or may not be read */
    static List<Path> named(List<Path> named) {
        try {
            List<Path> files = ImportFiles.expand(named);
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw CannotAnswer.badQuestion(file + ": this file may not be read by you");
                }
            }
            return files;
        } catch (IOException missing) {
            throw CannotAnswer.badQuestion(missing.getMessage());
        }
    }

    static long bytes(List<Path> files) {
        return files.stream().mapToLong(InputFiles::bytes).sum();
    }

    /** Of a folder, those of the files in it. */
    private static long bytes(Path file) {
        File[] inside = file.toFile().listFiles(File::isFile);
        return inside == null
                ? file.toFile().length()
                : Stream.of(inside).mapToLong(File::length).sum();
    }

    private InputFiles() {}
}
