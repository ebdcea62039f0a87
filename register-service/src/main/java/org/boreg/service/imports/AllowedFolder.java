package org.boreg.service.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.boreg.graph.write.ActRefused;
import org.jspecify.annotations.Nullable;

/** The one folder of this machine from which files can be imported over HTTP, so that they need not be sent. */
final class AllowedFolder {

    private static final int DEPTH = 4;
    private static final int MOST = 1_000;

    private final @Nullable Path root;

    /** @param root null where there is none */
    AllowedFolder(@Nullable Path root) {
        this.root = root;
    }

    /** The files in it and in folders below, by name; at most some thousand. */
    List<AllowedFile> files() throws IOException {
        if (root == null || !Files.isDirectory(root)) {
            return List.of();
        }
        List<AllowedFile> found = new ArrayList<>();
        try (Stream<Path> below = Files.walk(root, DEPTH)) {
            for (Path file :
                    below.filter(Files::isRegularFile).sorted().limit(MOST).toList()) {
                found.add(new AllowedFile(
                        name(file),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant()));
            }
        }
        return found;
    }

    /** @throws ActRefused when one is none of {@link #files()} */
    List<Path> named(List<String> names) throws IOException {
        if (root == null) {
            throw ActRefused.contradicted("This register has no folder to import from; its operator can name one.");
        }
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(named(name, root.toRealPath()));
        }
        return files;
    }

    /** Links may lead to other places of the folder, and to none outside of it. */
    private static Path named(String name, Path real) throws IOException {
        try {
            Path file = real.resolve(name);
            if (Files.isRegularFile(file) && file.toRealPath().startsWith(real)) {
                return file.toRealPath();
            }
        } catch (InvalidPathException none) {
            // Said as any other file that is not there.
        }
        throw ActRefused.badly("files", "There is no file \"%s\" in the folder to import from.".formatted(name));
    }

    private String name(Path file) {
        Path from = root == null ? file : root.relativize(file);
        return from.toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
