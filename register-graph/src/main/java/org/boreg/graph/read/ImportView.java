package org.boreg.graph.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an import went, or goes.
 *
 * @param state {@code running}, {@code complete}, {@code interrupted}, {@code paused}, {@code cancelled}, {@code given_up}, {@code failed},
 *     {@code undoing} or {@code undone}
 * @param format what the files are in
 * @param optionsJson how it was asked for, as a JSON object
 * @param startedBy null where nobody is known
 * @param files none where a release before kept the account
 * @param bytesRead of all files; null where a release before kept the account
 * @param findingCountsJson how many findings of each code there were, as a JSON object; null while it runs
 * @param findingsJson the findings that were kept, as a JSON array; null while it runs
 * @param failure why it did not come to its end; null where it did, or somebody stopped it
 * @param undoneBy the act that took it back; null unless one did
 */
public record ImportView(
        String id,
        String source,
        String state,
        String format,
        String optionsJson,
        @Nullable String startedBy,
        List<File> files,
        Instant startedAt,
        @Nullable Instant heardAt,
        @Nullable Instant endedAt,
        long read,
        long loaded,
        long unchanged,
        long rejected,
        @Nullable Long bytesRead,
        @Nullable String findingCountsJson,
        @Nullable String findingsJson,
        @Nullable String failure,
        @Nullable String undoneBy) {

    /**
     * One file.
     *
     * @param bytes as it lay on the disk
     * @param sha256 in hexadecimal, of the file as it lay on the disk
     */
    public record File(String name, long bytes, String sha256) {}
}
