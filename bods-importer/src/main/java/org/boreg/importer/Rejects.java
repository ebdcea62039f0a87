package org.boreg.importer;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an import did not take, as it stood in its file, one item a line, so that it can be corrected there and imported again; and beside
 * it, in a file of its own, why, in the same order.
 */
final class Rejects implements Closeable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable Path file;
    private final @Nullable BufferedWriter items;
    private final @Nullable BufferedWriter reasons;
    private long line;

    private Rejects(@Nullable Path file, @Nullable BufferedWriter items, @Nullable BufferedWriter reasons) {
        this.file = file;
        this.items = items;
        this.reasons = reasons;
    }

    /**
     * What was there under these names before goes.
     *
     * @param file where the items go; null where nobody wants them
     * @throws IOException when it cannot be written there
     */
    static Rejects into(@Nullable Path file) throws IOException {
        return file == null
                ? new Rejects(null, null, null)
                : new Rejects(file, Files.newBufferedWriter(file), Files.newBufferedWriter(reasonsOf(file)));
    }

    /** Where the reasons are of the rejects in this file. */
    static Path reasonsOf(Path file) {
        String name = file.getFileName().toString();
        int end = name.lastIndexOf('.');
        return file.resolveSibling((end > 0 ? name.substring(0, end) : name) + ".reasons.jsonl");
    }

    boolean areWanted() {
        return items != null;
    }

    /**
     * @param original null where it cannot be had: only the reasons are kept then
     * @throws IOException when the disk is full; the message names the file
     */
    void add(Place place, @Nullable String original, List<Finding> why) throws IOException {
        if (items == null || reasons == null) {
            return;
        }
        try {
            ObjectNode reason = JSON.createObjectNode();
            if (original != null) {
                items.write(onOneLine(original));
                items.write('\n');
                reason.put("line", ++line);
            }
            reason.set("findings", FindingsJson.array(why));
            reasons.write(reason.toString());
            reasons.write('\n');
        } catch (IOException full) {
            throw unwritable(full);
        }
    }

    private IOException unwritable(IOException full) {
        return new IOException("%s: cannot write what is not taken: %s".formatted(file, full.getMessage()), full);
    }

    /** A line break in JSON is only ever space between tokens; in what is no JSON it may be lost. */
    private static String onOneLine(String original) {
        return original.replace('\n', ' ').replace('\r', ' ');
    }

    /** @throws IOException when the disk is full; the message names the file */
    @Override
    public void close() throws IOException {
        if (items != null && reasons != null) {
            try (items;
                    reasons) {
                items.flush();
            } catch (IOException full) {
                throw unwritable(full);
            }
        }
    }
}
