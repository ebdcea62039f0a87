package org.boreg.service.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.boreg.graph.write.Warrant;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportReport;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.ImportState;
import org.boreg.service.ServiceSettings;
import org.boreg.service.uploads.UploadRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * The imports that wait, run or are held up. What was asked for is on the disk before it is here: when the service ends in the middle, it is
 * taken up again when it starts.
 */
@Service
final class ImportQueue implements SmartLifecycle {

    static final int MOST_WAITING = 100;

    private static final Logger log = LoggerFactory.getLogger(ImportQueue.class);

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RegisterGraph graph;
    private final JobFolder jobs;
    private final RejectsFolder rejects;
    private final Clock clock;
    private final ImportWorkers workers = new ImportWorkers(PAUSE);
    private final Map<String, RunningImport> running = new ConcurrentHashMap<>();
    private volatile boolean started;

    ImportQueue(RegisterGraph graph, ServiceSettings settings, Clock clock) {
        this.graph = graph;
        this.jobs = new JobFolder(Imports.folder(settings), settings.largestUpload());
        this.rejects = new RejectsFolder(settings.dataFolder().resolve("rejects"));
        this.clock = clock;
    }

    JobFolder jobs() {
        return jobs;
    }

    RejectsFolder rejects() {
        return rejects;
    }

    /** @throws UploadRefused when there is no room for another one */
    void requireRoom() {
        if (workers.pending().size() >= MOST_WAITING) {
            throw new UploadRefused(
                    UploadRefused.Reason.TOO_MANY_WAIT,
                    "%d files wait to be imported already. Try again later.".formatted(MOST_WAITING));
        }
    }

    void add(ImportJob job) {
        workers.add(new ImportWorkers.Work(job.id(), () -> run(job)));
    }

    /** Ids of those that wait or run, in order. */
    List<String> pending() {
        return workers.pending();
    }

    /** Empty where it does not run here. */
    Optional<RunningImport> running(String importId) {
        return Optional.ofNullable(running.get(importId));
    }

    /** @throws ActRefused when it neither waits nor runs */
    void pause(String importId) throws IOException {
        ImportJob job = job(importId, "it has ended, or another program runs it");
        jobs.save(job.asPaused(true));
        RunningImport now = running.get(importId);
        if (now != null) {
            now.stopAs(ImportState.PAUSED);
        } else {
            workers.takeBack(importId);
        }
    }

    /** @throws ActRefused when its file is not here any more, or it is on its way already */
    void resume(String importId) throws IOException {
        ImportJob job = job(importId, "its file is not here any more. Send the file again");
        if (workers.pending().contains(importId)) {
            throw ActRefused.contradicted("This import is on its way, or stopping just now.");
        }
        requireRoom();
        ImportJob again = job.asPaused(false);
        jobs.save(again);
        add(again);
    }

    /** @throws ActRefused when it has ended already, or another program runs it */
    void cancel(String importId) {
        ImportJob job = job(importId, "it has ended, or another program runs it");
        RunningImport now = running.get(importId);
        if (now != null) {
            now.stopAs(ImportState.CANCELLED);
            return;
        }
        workers.takeBack(importId);
        if (!graph.importLog().cancel(importId)) {
            noteCancelled(job);
        }
        jobs.remove(importId);
    }

    /** One of which the register knows nothing yet. */
    private void noteCancelled(ImportJob job) {
        graph.importLog().begin(ImportBeginning.of(job.id(), job.source()));
        graph.importLog()
                .end(job.id(), new ImportEnd(ImportState.CANCELLED.code(), ImportCounts.NONE, "{}", "[]", null));
    }

    /**
     * Has an import undone in the background.
     *
     * @return the act that tells of it
     * @throws ActRefused when that cannot be
     */
    String undo(String importId, Warrant warrant) {
        if (jobs.find(importId).isPresent()) {
            throw ActRefused.contradicted("This import has not ended. Cancel it first.");
        }
        String act = graph.undo().begin(importId, warrant);
        addUndo(importId);
        return act;
    }

    private void addUndo(String importId) {
        workers.add(new ImportWorkers.Work(importId, () -> goOnUndoing(importId)));
    }

    private boolean goOnUndoing(String importId) {
        try {
            graph.undo().goOn(importId, gone -> {}, workers::isStopping);
            rejects.remove(importId);
            return true;
        } catch (RegisterUnavailable away) {
            log.warn("Undoing import {}: {}", importId, away.getMessage());
            return false;
        }
    }

    private ImportJob job(String importId, String why) {
        return jobs.find(importId)
                .filter(jobs::isWhole)
                .orElseThrow(() -> ActRefused.contradicted("This import cannot be told that: %s.".formatted(why)));
    }

    private boolean run(ImportJob job) {
        RunningImport now = new RunningImport(workers::isStopping);
        running.put(job.id(), now);
        try {
            ImportReport report = new BodsImport(graph, ReadLimits.DEFAULT).run(request(job), now);
            log.info("Import {} of {}: {}, {}", job.id(), job.source(), report.state(), report.counts());
            return ended(job, report) || isStopped(job, now);
        } catch (IOException | RegisterUnavailable away) {
            log.warn("Import {}: {}", job.id(), away.getMessage());
            return false;
        } catch (RuntimeException unforeseen) {
            log.error("Import {} of {} failed", job.id(), job.source(), unforeseen);
            return givenUp(job, now.counts());
        } finally {
            running.remove(job.id());
        }
    }

    private ImportRequest request(ImportJob job) throws IOException {
        List<Path> files = jobs.files(job);
        return new ImportRequest(
                job.id(),
                job.source(),
                files,
                job.wishes().options(files, rejects.of(job.id())),
                job.wishes().startedBy(),
                false);
    }

    private boolean ended(ImportJob job, ImportReport report) {
        rejects.removeIfEmpty(job.id());
        switch (report.state()) {
            case COMPLETE, CANCELLED, GIVEN_UP, REFUSED -> jobs.remove(job.id());
            case FAILED -> log.warn("Import {}: {}", job.id(), report.failure());
            case PAUSED, INTERRUPTED -> {}
        }
        return report.state() != ImportState.FAILED;
    }

    /** Whether somebody has stopped it, so that it is not tried again. */
    private boolean isStopped(ImportJob job, RunningImport now) {
        if (now.stoppedAs() == ImportState.CANCELLED) {
            graph.importLog().cancel(job.id());
            jobs.remove(job.id());
        }
        return now.stoppedAs() != ImportState.INTERRUPTED;
    }

    /** What no retry will mend must not hold up the others, now or at the next start. */
    private boolean givenUp(ImportJob job, ImportCounts counts) {
        try {
            graph.importLog()
                    .end(
                            job.id(),
                            new ImportEnd(
                                    ImportState.FAILED.code(),
                                    counts,
                                    "{}",
                                    "[]",
                                    "The program has a fault: its log has more."));
            jobs.remove(job.id());
            return true;
        } catch (RegisterUnavailable away) {
            return false;
        }
    }

    @Override
    public void start() {
        try {
            rejects.prepare(clock.instant());
            List<ImportJob> leftOver = jobs.leftOver(clock.instant());
            leftOver.stream().filter(job -> !job.paused()).forEach(this::add);
            graph.imports().undoing().forEach(this::addUndo);
            if (!workers.pending().isEmpty()) {
                log.info(
                        "{} imports were left when the service ended last; they go on now",
                        workers.pending().size());
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("The folder for uploads cannot be used: " + unusable.getMessage(), unusable);
        }
        workers.start();
        started = true;
    }

    @Override
    public void stop() {
        workers.stop(PATIENCE);
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
