package org.boreg.service.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where uploads lie until they are done with: a folder for each, in which the file gets its name when it has
 * arrived whole. What is there after a crash is thus either whole, or recognisably not.
 */
public final class UploadFolder {

    private static final String UNFINISHED = ".part";

    private final Path root;
    private final long largest;

    /** @param largest the most bytes that a file may have */
    public UploadFolder(Path root, long largest) {
        this.root = root;
        this.largest = largest;
    }

    /**
     * Writes what is sent to the disk as it comes.
     *
     * @param announcedSize in bytes; -1 where it was not announced
     * @throws UploadRefused when there is nothing, or too much
     * @throws IOException when the sender breaks off or the disk fails
     */
    public Upload receive(String fileName, long announcedSize, InputStream body) throws IOException {
        ArrivingFile.requireSize(announcedSize, largest);
        String id = UUID.randomUUID().toString();
        Path folder = Files.createDirectories(root.resolve(id));
        try {
            Path unfinished = folder.resolve(UNFINISHED);
            write(body, unfinished);
            Path file = folder.resolve(FileName.safe(fileName));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return new Upload(id, file);
        } catch (IOException | RuntimeException failure) {
            delete(folder);
            throw failure;
        }
    }

    /** What was left behind before this time, as by a program that did not end in good order. */
    public void removeOlderThan(Instant time) throws IOException {
        Files.createDirectories(root);
        for (Path folder : folders()) {
            if (age(folder).toInstant().isBefore(time)) {
                delete(folder);
            }
        }
    }

    /** Done with: nothing of it stays. */
    public void remove(Upload upload) {
        try {
            delete(root.resolve(upload.id()));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private void write(InputStream body, Path file) throws IOException {
        if (new ArrivingFile(file, largest).append(body) == 0) {
            throw new UploadRefused(UploadRefused.Reason.EMPTY, "There is no file in this request.");
        }
    }

    private List<Path> folders() throws IOException {
        return entries(root).stream()
                .filter(Files::isDirectory)
                .sorted(Comparator.comparing(UploadFolder::age))
                .toList();
    }

    private static FileTime age(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : entries(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
