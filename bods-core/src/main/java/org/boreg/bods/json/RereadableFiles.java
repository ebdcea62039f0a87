package org.boreg.bods.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Files that can be read more than once: a pipe, which cannot, is kept in a file of its own for as long as this is open. */
public final class RereadableFiles implements AutoCloseable {

    private final List<Path> paths = new ArrayList<>();
    private final Deque<Path> kept = new ArrayDeque<>();

    /** @throws IOException when a pipe cannot be read, or there is no room for what comes out of it */
    public static RereadableFiles of(List<Path> files) throws IOException {
        RereadableFiles rereadable = new RereadableFiles();
        try {
            for (Path file : files) {
                rereadable.add(file);
            }
            return rereadable;
        } catch (IOException broken) {
            rereadable.close();
            throw broken;
        }
    }

    /** In the order of the files, under their names. */
    public List<Path> paths() {
        return List.copyOf(paths);
    }

    /** Forgets what was kept; what cannot be deleted now is tried again when the program ends. */
    @Override
    public void close() {
        for (Path path : kept) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException later) {
                path.toFile().deleteOnExit();
            }
        }
    }

    private void add(Path file) throws IOException {
        boolean isPipe = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        paths.add(isPipe ? keep(file) : file);
    }

    private Path keep(Path pipe) throws IOException {
        Path folder = Files.createTempDirectory("boreg-pipe");
        kept.push(folder);
        Path copy = folder.resolve(pipe.getFileName());
        kept.push(copy);
        try (InputStream in = Files.newInputStream(pipe)) {
            Files.copy(in, copy);
        }
        return copy;
    }

    private RereadableFiles() {}
}
