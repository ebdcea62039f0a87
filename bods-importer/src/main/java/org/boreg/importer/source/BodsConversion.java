package org.boreg.importer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.BrokenItem;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.boreg.importer.source.SourceConversion.Account;
import org.boreg.importer.source.SourceConversion.Listener;

/** Writes statements of BODS of any version, in whatever form they are, in another one: each in its own words, of its own version. */
public final class BodsConversion {

    private final ReadLimits limits;
    private final TreeReader trees;
    private final FindingTally tally;
    private long records;
    private long statements;

    /** @param tally takes what there is to say about the files */
    public BodsConversion(ReadLimits limits, FindingTally tally) {
        this.limits = limits;
        this.trees = new TreeReader(limits);
        this.tally = tally;
    }

    /** @throws IOException when a file cannot be read, or the result not be written */
    public Account convert(List<Path> files, BodsWriter out, Listener listener) throws IOException {
        long before = 0;
        for (Path file : files) {
            try (BodsReader reader = BodsReader.open(file, limits)) {
                convert(reader, out, before, listener);
                before += reader.bytesTotal();
            }
        }
        return new Account(records, statements, records - statements, !listener.isStopped());
    }

    private void convert(BodsReader reader, BodsWriter out, long before, Listener listener) throws IOException {
        for (Optional<RawItem> item = next(reader, listener); item.isPresent(); item = next(reader, listener)) {
            boolean isItem = !(item.get() instanceof BrokenItem broken) || broken.isItem();
            records += isItem ? 1 : 0;
            write(trees.read(item.get()), out);
            if (records % Listener.BETWEEN == 0) {
                listener.progressed(before + reader.bytesRead(), records);
            }
        }
    }

    private void write(ReadItem item, BodsWriter out) throws IOException {
        if (item instanceof StatementTree tree) {
            tree.findings().forEach(tally);
            out.write(tree.text());
            statements++;
        } else {
            ((RejectedItem) item).findings().forEach(tally);
        }
    }

    private static Optional<RawItem> next(BodsReader reader, Listener listener) throws IOException {
        return listener.isStopped() ? Optional.empty() : reader.next();
    }
}
