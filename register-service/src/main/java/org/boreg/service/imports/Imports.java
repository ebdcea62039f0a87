package org.boreg.service.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportProgress;
import org.boreg.importer.ImportReport;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.ImportState;
import org.boreg.service.ServiceSettings;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.Questions;
import org.boreg.service.uploads.Upload;
import org.boreg.service.uploads.UploadFolder;
import org.boreg.service.uploads.UploadRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Imports of uploaded files: they are taken at once, imported in the background one after another, and, when the service ends in
 * the middle, taken up again when it starts.
 */
@Service
public final class Imports implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private static final int MOST_WAITING = 100;
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RegisterGraph graph;
    private final Questions questions;
    private final UploadFolder uploads;
    private final ImportWorker worker = new ImportWorker(this::importUpload, PAUSE);
    private volatile boolean running;

    Imports(RegisterGraph graph, Questions questions, ServiceSettings settings) {
        this.graph = graph;
        this.questions = questions;
        this.uploads = new UploadFolder(folder(settings), settings.largestUpload());
    }

    /** Where uploads lie, whole ones and those that are on their way. */
    public static Path folder(ServiceSettings settings) {
        return settings.dataFolder().resolve("uploads");
    }

    /**
     * Takes a file and has it imported. When this returns, the file is on the disk and not lost any more.
     *
     * @param fileName what the sender calls it
     * @param announcedSize in bytes; -1 where it was not announced
     * @throws UploadRefused when there is nothing, too much, or too many files wait already
     * @throws IOException when the sender breaks off or the disk fails
     */
    public ImportAnswer accept(String fileName, long announcedSize, InputStream body) throws IOException {
        if (worker.pending().size() >= MOST_WAITING) {
            throw new UploadRefused(
                    UploadRefused.Reason.TOO_MANY_WAIT,
                    "%d files wait to be imported already. Try again later.".formatted(MOST_WAITING));
        }
        Upload upload = uploads.receive(fileName, announcedSize, body);
        worker.add(upload);
        return waiting(upload);
    }

    /** @throws NotInRegister when there is no such import */
    public ImportAnswer status(String importId, Viewer viewer) {
        try {
            return questions.importOf(importId, viewer);
        } catch (NotInRegister notBegun) {
            return worker.pending().stream()
                    .filter(upload -> upload.id().equals(importId))
                    .findFirst()
                    .map(Imports::waiting)
                    // Not waiting any more: between the two looks it has begun and ended, or there never was one.
                    .orElseGet(() -> questions.importOf(importId, viewer));
        }
    }

    /** All imports, the latest first; those that wait come before those that have begun. */
    public Page<ImportAnswer> list(int limit, @Nullable String cursor, Viewer viewer) {
        List<Upload> pending = worker.pending();
        Page<ImportAnswer> begun = questions.imports(limit, cursor, viewer);
        if (cursor != null) {
            return begun;
        }
        List<String> known = begun.items().stream().map(ImportAnswer::id).toList();
        List<ImportAnswer> waiting = new ArrayList<>(pending.stream()
                .filter(upload -> !known.contains(upload.id()))
                .map(Imports::waiting)
                .toList());
        Collections.reverse(waiting);
        return new Page<>(
                Stream.concat(waiting.stream(), begun.items().stream()).toList(), begun.next());
    }

    @Override
    public void start() {
        try {
            List<Upload> leftOver = uploads.leftOver();
            leftOver.forEach(worker::add);
            if (!leftOver.isEmpty()) {
                log.info("{} uploads were left when the service ended last; they are imported now", leftOver.size());
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("The folder for uploads cannot be used: " + unusable.getMessage(), unusable);
        }
        worker.start();
        running = true;
    }

    @Override
    public void stop() {
        worker.stop(PATIENCE);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private boolean importUpload(Upload upload) {
        Progress progress = new Progress();
        try {
            ImportReport report = new BodsImport(graph, ReadLimits.DEFAULT)
                    .run(new ImportRequest(upload.id(), upload.name(), List.of(upload.file())), progress);
            log.info("Import {} of {}: {}, {}", report.importId(), upload.name(), report.state(), report.counts());
            return ended(upload, report);
        } catch (RegisterUnavailable away) {
            log.warn("Import {}: {}", upload.id(), away.getMessage());
            return false;
        } catch (RuntimeException unforeseen) {
            log.error("Import {} of {} failed", upload.id(), upload.name(), unforeseen);
            return givenUp(upload, progress.counts);
        }
    }

    /** What no retry will mend must not hold up the others, now or at the next start. */
    private boolean givenUp(Upload upload, ImportCounts counts) {
        try {
            graph.importLog()
                    .end(
                            upload.id(),
                            new ImportEnd(
                                    ImportState.FAILED.code(),
                                    counts,
                                    "{}",
                                    "[]",
                                    "The program has a fault: its log has more."));
            uploads.remove(upload);
            return true;
        } catch (RegisterUnavailable away) {
            return false;
        }
    }

    private boolean ended(Upload upload, ImportReport report) {
        if (report.state() == ImportState.COMPLETE) {
            uploads.remove(upload);
        } else if (report.state() == ImportState.FAILED) {
            log.warn("Import {}: {}", report.importId(), report.failure());
        }
        return report.state() != ImportState.FAILED;
    }

    private static ImportAnswer waiting(Upload upload) {
        return new ImportAnswer(upload.id(), upload.name(), "waiting", null, null, 0, 0, 0, 0, null);
    }

    private final class Progress implements ImportListener {

        private ImportCounts counts = ImportCounts.NONE;

        @Override
        public void progressed(ImportProgress progress) {
            counts = progress.counts();
        }

        @Override
        public boolean isStopped() {
            return worker.isStopping();
        }
    }
}
