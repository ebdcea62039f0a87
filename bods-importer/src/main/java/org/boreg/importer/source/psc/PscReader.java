package org.boreg.importer.source.psc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.boreg.importer.source.SourceReader;
import org.boreg.importer.source.SourceRecord;

/** Reads one part, plain, gzipped or in a zip. */
final class PscReader implements SourceReader {

    private final BodsReader items;
    private final TreeReader trees;
    private final PscSource source;
    private final long bytes;

    PscReader(Path file, BodsReader items, ReadLimits limits, PscSource source) throws IOException {
        this.items = items;
        this.trees = new TreeReader(limits);
        this.source = source;
        this.bytes = Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    @Override
    public Optional<SourceRecord> next() throws IOException {
        Optional<RawItem> item = items.next();
        return item.isEmpty() ? Optional.empty() : Optional.of(record(item.get()));
    }

    private SourceRecord record(RawItem raw) throws IOException {
        ReadItem item = trees.read(raw);
        return item instanceof StatementTree tree
                ? new PscRecord(tree, source).read()
                : new SourceRecord(
                        item.place(),
                        List.of(),
                        ((RejectedItem) item).findings(),
                        raw instanceof RawStatement text ? text.text() : null);
    }

    /** What was unpacked of an archive says how far it was read. */
    @Override
    public long bytesRead() {
        long total = items.bytesTotal();
        return total == 0 ? items.bytesRead() : (long) (bytes * ((double) items.bytesRead() / total));
    }

    @Override
    public long bytesTotal() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
