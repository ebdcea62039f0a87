package org.boreg.bods.validation.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.model.BodsVersion;

/**
 * All statements of a file, of which it keeps only what is needed to check them against each other: on the heap while that is little,
 * else in temporary files, so that the heap stays bounded whatever the size of the file. For one thread.
 */
public final class Dataset implements AutoCloseable {

    private final Store store;
    private final Checks checks;

    /**
     * @param version which the file is judged by
     * @param today what ends later is still open
     */
    public Dataset(BodsVersion version, LocalDate today) {
        this(version, today, Memory.ofThisProgram());
    }

    Dataset(BodsVersion version, LocalDate today, Memory memory) {
        store = new Store(version, memory);
        checks = new Checks(store, (int) today.toEpochDay());
    }

    /**
     * Takes the next statement, in the order of the file.
     *
     * @throws IOException when what does not fit into memory cannot be written to the disk
     */
    public void add(StatementFacts facts) throws IOException {
        store.add(facts);
    }

    /**
     * Says what is wrong, once all statements are there. Once only, and nothing can be added after that.
     *
     * @throws IOException when the disk fails
     */
    public void check(FindingTally tally) throws IOException {
        try {
            checks.run(new Report(store, tally));
        } catch (UncheckedIOException diskFails) {
            throw diskFails.getCause();
        }
    }

    /** What there is in the file, in numbers: by what is counted, then by which of it. After {@link #check}. */
    public Map<String, Map<String, Long>> statistics() {
        return checks.statistics();
    }

    /** The codes of a version that only all statements together can have. */
    public static Set<FindingCode> codes(BodsVersion version) {
        return Codes.of(version);
    }

    /** How much of it is on the disk, in bytes. */
    long fileBytes() {
        return store.fileBytes();
    }

    /** @throws UncheckedIOException when the disk fails */
    @Override
    public void close() {
        try {
            store.close();
        } catch (IOException diskFails) {
            throw new UncheckedIOException(diskFails);
        }
    }
}
