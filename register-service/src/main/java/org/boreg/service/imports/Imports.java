package org.boreg.service.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Warrant;
import org.boreg.service.ServiceSettings;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.Questions;
import org.boreg.service.uploads.UploadRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Imports of files: they are taken at once, imported in the background, and can be held up, gone on with, cancelled and undone. */
@Service
public final class Imports {

    private final Questions questions;
    private final ImportQueue queue;
    private final AllowedFolder allowed;

    Imports(Questions questions, ImportQueue queue, ServiceSettings settings) {
        this.questions = questions;
        this.queue = queue;
        this.allowed = new AllowedFolder(settings.importFolder());
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
    public ImportAnswer accept(String fileName, long announcedSize, InputStream body, ImportWishes wishes)
            throws IOException {
        queue.requireRoom();
        return taken(queue.jobs().receive(fileName, announcedSize, body, wishes));
    }

    /** The files in the folder that the operator allows; none where there is no such folder. */
    public List<AllowedFile> allowedFiles() throws IOException {
        return allowed.files();
    }

    /**
     * Has files of the operator's folder imported.
     *
     * @param names as {@link #allowedFiles} gives them
     * @throws ActRefused when there is no such file, or no such folder
     * @throws UploadRefused when too many files wait already
     */
    public ImportAnswer acceptAllowed(List<String> names, ImportWishes wishes) throws IOException {
        queue.requireRoom();
        List<Path> files = allowed.named(names);
        String source = names.size() == 1 ? names.get(0) : "%s and %d more".formatted(names.get(0), names.size() - 1);
        return taken(queue.jobs().of(source, files, wishes));
    }

    /** @throws NotInRegister when there is no such import */
    public ImportAnswer status(String importId, Viewer viewer) {
        try {
            return live(questions.importOf(importId, viewer));
        } catch (NotInRegister notBegun) {
            // Not waiting any more: between the two looks it has begun and ended, or there never was one.
            return waiting(importId).orElseGet(() -> live(questions.importOf(importId, viewer)));
        }
    }

    /** All imports, the latest first; those that wait come before those that have begun. */
    public Page<ImportAnswer> list(int limit, @Nullable String cursor, Viewer viewer) {
        List<String> pending = queue.pending();
        Page<ImportAnswer> begun = questions.imports(limit, cursor, viewer);
        List<ImportAnswer> all =
                new ArrayList<>(begun.items().stream().map(this::live).toList());
        if (cursor != null) {
            return new Page<>(all, begun.next());
        }
        List<String> known = all.stream().map(ImportAnswer::id).toList();
        List<ImportAnswer> waiting = new ArrayList<>(pending.stream()
                .filter(id -> !known.contains(id))
                .map(this::waiting)
                .flatMap(Optional::stream)
                .toList());
        Collections.reverse(waiting);
        return new Page<>(Stream.concat(waiting.stream(), all.stream()).toList(), begun.next());
    }

    /** Has it stop after its batch, to go on later. */
    public ImportAnswer pause(String importId) throws IOException {
        requireThere(importId);
        queue.pause(importId);
        return status(importId, Viewer.OPERATOR);
    }

    /** Has it go on where it was. */
    public ImportAnswer resume(String importId) throws IOException {
        requireThere(importId);
        queue.resume(importId);
        return status(importId, Viewer.OPERATOR);
    }

    /** Has it stop after its batch, for good; what is in the register stays until the import is undone. */
    public ImportAnswer cancel(String importId) {
        requireThere(importId);
        queue.cancel(importId);
        return status(importId, Viewer.OPERATOR);
    }

    /** Has all that it brought taken out of the register again, in the background. */
    public ImportAnswer undo(String importId, Warrant warrant) {
        requireThere(importId);
        queue.undo(importId, warrant);
        return status(importId, Viewer.OPERATOR);
    }

    /**
     * What an import did not take, one item a line as it was sent, or why, in the same order.
     *
     * @throws NotInRegister when there is no such import
     */
    public Optional<Path> rejects(String importId, boolean reasons) {
        requireThere(importId);
        return queue.rejects().find(importId, reasons);
    }

    private ImportAnswer taken(ImportJob job) {
        queue.add(job);
        return answer(job);
    }

    private void requireThere(String importId) {
        status(importId, Viewer.OPERATOR);
    }

    private Optional<ImportAnswer> waiting(String importId) {
        return queue.jobs().find(importId).map(this::answer);
    }

    private ImportAnswer answer(ImportJob job) {
        String state = !queue.jobs().isWhole(job) ? "arriving" : job.paused() ? "paused" : "waiting";
        return ImportAnswer.notBegun(job.id(), job.source(), state, job.wishes().format());
    }

    private ImportAnswer live(ImportAnswer answer) {
        boolean isToGoOn = !answer.goesOn()
                && !answer.state().equals("failed")
                && queue.pending().contains(answer.id())
                && queue.running(answer.id()).isEmpty();
        if (isToGoOn) {
            return answer.asWaiting();
        }
        return queue.running(answer.id())
                .map(running -> answer.at(running.rate(), running.secondsLeft()))
                .orElse(answer);
    }
}
