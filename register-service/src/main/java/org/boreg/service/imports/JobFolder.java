package org.boreg.service.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.boreg.service.uploads.ArrivingFile;
import org.boreg.service.uploads.FileName;
import org.boreg.service.uploads.UploadRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where imports that were asked for lie until they have ended: a folder for each, with what was asked for and, where it was sent, the file,
 * which gets its name when it has arrived whole. What is there after a crash is thus either whole, or recognisably not.
 */
final class JobFolder {

    private static final String JOB = ".job.json";
    private static final String PART = ".part";

    /** Whoever sends a file in pieces has so long for it. */
    private static final Duration LONGEST_SENDING = Duration.ofDays(7);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path root;
    private final long largest;

    /** @param largest the most bytes that a file may have */
    JobFolder(Path root, long largest) {
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
    ImportJob receive(String fileName, long announcedSize, InputStream body, ImportWishes wishes) throws IOException {
        ArrivingFile.requireSize(announcedSize, largest);
        ImportJob job = create(fileName, null, wishes);
        try {
            if (arriving(job.id()).append(body) == 0) {
                throw new UploadRefused(UploadRefused.Reason.EMPTY, "There is no file in this request.");
            }
            arrived(job);
            return job;
        } catch (IOException | RuntimeException failure) {
            remove(job.id());
            throw failure;
        }
    }

    /** One whose file comes in pieces. */
    ImportJob expect(String fileName, long length, ImportWishes wishes) {
        ArrivingFile.requireSize(length, largest);
        return create(fileName, length, wishes);
    }

    /** One of files that lie elsewhere. */
    ImportJob of(String source, List<Path> files, ImportWishes wishes) {
        List<String> names =
                files.stream().map(Path::toAbsolutePath).map(Path::toString).toList();
        ImportJob job = new ImportJob(UUID.randomUUID().toString(), source, null, names, null, wishes, false);
        save(job);
        return job;
    }

    private ImportJob create(String fileName, @Nullable Long length, ImportWishes wishes) {
        String safe = FileName.safe(fileName);
        ImportJob job = new ImportJob(UUID.randomUUID().toString(), safe, safe, List.of(), length, wishes, false);
        save(job);
        return job;
    }

    /** The part of a job's file that has arrived. */
    ArrivingFile arriving(String id) {
        return new ArrivingFile(folder(id).resolve(PART), largest);
    }

    /** Notes that the file is there whole. */
    void arrived(ImportJob job) throws IOException {
        Files.move(folder(job.id()).resolve(PART), files(job).get(0), StandardCopyOption.ATOMIC_MOVE);
    }

    boolean isWhole(ImportJob job) {
        return job.fileName() == null || Files.exists(files(job).get(0));
    }

    List<Path> files(ImportJob job) {
        return job.fileName() == null
                ? job.elsewhere().stream().map(Path::of).toList()
                : List.of(folder(job.id()).resolve(job.fileName()));
    }

    /** @throws UploadRefused when the disk is full */
    void save(ImportJob job) {
        try {
            Path folder = Files.createDirectories(folder(job.id()));
            Path fresh = folder.resolve(JOB + ".new");
            Files.writeString(fresh, JSON.writeValueAsString(job));
            Files.move(fresh, folder.resolve(JOB), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw UploadRefused.noRoom(full);
        }
    }

    /** Empty where there is no such job, or none any more. */
    Optional<ImportJob> find(String id) {
        try {
            return isId(id) ? Optional.of(read(folder(id))) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The jobs that wait since before the program ended, the oldest first. What has not arrived whole, and will not any more, is removed. */
    List<ImportJob> leftOver(Instant now) throws IOException {
        Files.createDirectories(root);
        List<ImportJob> left = new ArrayList<>();
        for (Path entry : entries(root)) {
            if (Files.isRegularFile(entry)) {
                // What the web server had put there of forms on their way.
                Files.delete(entry);
            }
        }
        for (Path folder : folders()) {
            Optional<ImportJob> job = job(folder);
            if (job.isPresent() && isWhole(job.get())) {
                left.add(job.get());
            } else if (job.isEmpty() || !isStillSent(job.get(), folder, now)) {
                delete(folder);
            }
        }
        return left;
    }

    private static boolean isStillSent(ImportJob job, Path folder, Instant now) {
        return job.length() != null && age(folder).toInstant().isAfter(now.minus(LONGEST_SENDING));
    }

    private static Optional<ImportJob> job(Path folder) throws IOException {
        try {
            return Optional.of(read(folder));
        } catch (NoSuchFileException ofAReleaseBefore) {
            return bare(folder);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static ImportJob read(Path folder) throws IOException {
        return JSON.readValue(Files.readString(folder.resolve(JOB)), ImportJob.class);
    }

    /** A release before left nothing but the file. */
    private static Optional<ImportJob> bare(Path folder) throws IOException {
        List<Path> files = entries(folder);
        if (files.size() != 1 || files.get(0).getFileName().toString().startsWith(".")) {
            return Optional.empty();
        }
        String name = files.get(0).getFileName().toString();
        return Optional.of(new ImportJob(
                folder.getFileName().toString(), name, name, List.of(), null, ImportWishes.usual("operator"), false));
    }

    /** Done with: nothing of it stays. */
    void remove(String id) {
        try {
            if (Files.isDirectory(folder(id))) {
                delete(folder(id));
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private Path folder(String id) {
        return root.resolve(id);
    }

    /** An id comes from whoever asks, and is no way out of this folder. */
    private static boolean isId(String id) {
        return id.matches("[0-9A-Za-z-]{1,64}");
    }

    private List<Path> folders() throws IOException {
        return entries(root).stream()
                .filter(Files::isDirectory)
                .sorted(Comparator.comparing(JobFolder::age))
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
