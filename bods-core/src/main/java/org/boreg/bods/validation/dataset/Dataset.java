package org.boreg.bods.validation.dataset;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.model.BodsVersion;

/** All statements of a file, of which it keeps only what is needed to check them against each other. For one thread. */
public final class Dataset implements AutoCloseable {

    public Dataset(BodsVersion version, LocalDate today) {}

    /**
     * Takes the next statement, in the order of the file.
     *
     * @throws IOException when what does not fit into memory cannot be written to the disk
     */
    public void add(StatementFacts facts) throws IOException {}

    /**
     * Says what is wrong, once all statements are there.
     *
     * @throws IOException when the disk fails
     */
    public void check(FindingTally tally) throws IOException {}

    /** What there is in the file that only all statements together can tell, in numbers; after {@link #check}. */
    public Map<String, Map<String, Long>> statistics() {
        return Map.of();
    }

    /** The codes of a version that only all statements together can have. */
    public static Set<FindingCode> codes(BodsVersion version) {
        return Set.of();
    }

    @Override
    public void close() {}
}
