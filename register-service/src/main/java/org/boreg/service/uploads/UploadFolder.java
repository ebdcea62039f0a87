package org.boreg.service.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where uploads lie until they are done with: a folder for each, in which the file gets its name when it has
 * arrived whole. What is there after a crash is thus either whole, or recognisably not.
 */
public final class UploadFolder {

    private static final String UNFINISHED = ".part";
    private static final int BUFFER = 1 << 16;

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
        requireSize(announcedSize);
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

    /** The uploads that wait since before the program ended, the oldest first. What had not arrived whole is removed. */
    public List<Upload> leftOver() throws IOException {
        Files.createDirectories(root);
        removeLooseFiles();
        List<Upload> whole = new ArrayList<>();
        for (Path folder : folders()) {
            List<Path> files = entries(folder);
            if (files.size() == 1 && !files.get(0).endsWith(UNFINISHED)) {
                whole.add(new Upload(folder.getFileName().toString(), files.get(0)));
            } else {
                delete(folder);
            }
        }
        return whole;
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
        try (ReadableByteChannel in = Channels.newChannel(body);
                FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (in.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
                requireSize(out.position());
            }
            if (out.position() == 0) {
                throw new UploadRefused(UploadRefused.Reason.EMPTY, "There is no file in this request.");
            }
            out.force(true);
        }
    }

    private void requireSize(long size) {
        if (size > largest) {
            throw new UploadRefused(
                    UploadRefused.Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "A file has at most %,d bytes here. Send it compressed, or in parts.",
                            largest));
        }
    }

    /** What the web server had put there of forms on their way. */
    private void removeLooseFiles() throws IOException {
        for (Path entry : entries(root)) {
            if (Files.isRegularFile(entry)) {
                Files.delete(entry);
            }
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
