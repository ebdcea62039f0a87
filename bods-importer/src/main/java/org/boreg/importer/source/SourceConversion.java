package org.boreg.importer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.StatementText;
import tools.jackson.databind.node.ObjectNode;

/** Writes all that a source says as statements of BODS 0.4, record by record, in bounded memory. */
public final class SourceConversion {

    private final Source source;
    private final FindingTally tally;
    private long records;
    private long statements;
    private long rejected;

    /** @param tally takes what there is to say about the records */
    public SourceConversion(Source source, FindingTally tally) {
        this.source = source;
        this.tally = tally;
    }

    /** @throws IOException when a file cannot be read, or the result not be written */
    public Account convert(List<Path> files, BodsWriter out, Listener listener) throws IOException {
        long before = 0;
        for (Path file : files) {
            try (SourceReader reader = source.open(file)) {
                convert(reader, out, before, listener);
                before += reader.bytesTotal();
            }
        }
        if (!listener.isStopped()) {
            source.findingsAtEnd().forEach(tally);
        }
        return new Account(records, statements, rejected, !listener.isStopped());
    }

    private void convert(SourceReader reader, BodsWriter out, long before, Listener listener) throws IOException {
        for (Optional<SourceRecord> next = next(reader, listener); next.isPresent(); next = next(reader, listener)) {
            SourceRecord record = next.get();
            for (ObjectNode statement : record.statements()) {
                out.write(StatementText.of(statement));
            }
            record.findings().forEach(tally);
            count(record);
            if (records % Listener.BETWEEN == 0) {
                listener.progressed(before + reader.bytesRead(), records);
            }
        }
    }

    private static Optional<SourceRecord> next(SourceReader reader, Listener listener) throws IOException {
        return listener.isStopped() ? Optional.empty() : reader.next();
    }

    private void count(SourceRecord record) {
        records += record.place().index() >= 0 ? 1 : 0;
        rejected += record.isLost() ? 1 : 0;
        statements += record.statements().size();
    }

    /**
     * What became of it.
     *
     * @param records how many the source has
     * @param rejected how many of them could not be understood and gave no statement
     * @param complete whether nobody stopped it
     */
    public record Account(long records, long statements, long rejected, boolean complete) {}

    /** Watches a conversion and can stop it. */
    public interface Listener {

        /** How many records lie between two reports. */
        int BETWEEN = 500;

        void progressed(long bytesRead, long records);

        default boolean isStopped() {
            return false;
        }
    }
}
