package org.boreg.service.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import that was asked for and has not ended. It is kept on the disk beside its file.
 *
 * @param source what the sender calls it
 * @param fileName of the file in the job's own folder; null where the files lie elsewhere
 * @param elsewhere the files in the folder of the operator, as they were named; none where the file was sent
 * @param length how many bytes the file has once it has arrived whole; null where it came in one piece
 * @param paused whether somebody wants it to wait
 */
record ImportJob(
        String id,
        String source,
        @Nullable String fileName,
        List<String> elsewhere,
        @Nullable Long length,
        ImportWishes wishes,
        boolean paused) {

    ImportJob {
        elsewhere = List.copyOf(elsewhere);
    }

    ImportJob asPaused(boolean isPaused) {
        return new ImportJob(id, source, fileName, elsewhere, length, wishes, isPaused);
    }
}
