package org.boreg.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.RereadableFiles;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.json.StatementText;
import org.boreg.bods.json.StatementTree;
import org.boreg.importer.source.Source;
import org.boreg.importer.source.SourceReader;
import org.boreg.importer.source.SourceRecord;
import tools.jackson.databind.node.ObjectNode;

/** The files of an edition of a source, whose records become statements on their way. */
final class SourceFeed implements Feed {

    private final RereadableFiles files;
    private final ReadLimits limits;
    private final Source source;

    /** @throws IOException when a pipe among the files cannot be kept */
    SourceFeed(List<Path> files, ReadLimits limits, Source source) throws IOException {
        this.files = RereadableFiles.of(files);
        this.limits = limits;
        this.source = source;
    }

    @Override
    public StatementParser lookAhead(BooleanSupplier goesOn) {
        return StatementParser.ofSource(limits);
    }

    @Override
    public List<Path> files() {
        return files.paths();
    }

    @Override
    public Reader open(Path file) throws IOException {
        return new OfFile(source.open(file));
    }

    @Override
    public List<Finding> findingsAtEnd() {
        return source.findingsAtEnd();
    }

    @Override
    public boolean isWhole() {
        return source.isWhole();
    }

    @Override
    public void close() throws IOException {
        try (files) {
            source.close();
        }
    }

    /** What cannot be understood is one item that is not taken, whatever it would have become. */
    private static Delivery delivery(SourceRecord record) {
        if (record.isLost()) {
            return new Delivery(
                    List.of(new RejectedItem(record.place(), record.findings())), List.of(), record.original());
        }
        List<ReadItem> items = new ArrayList<>();
        for (ObjectNode statement : record.statements()) {
            items.add(new StatementTree(record.place(), StatementText.of(statement), statement));
        }
        return new Delivery(items, record.findings(), record.original());
    }

    private record OfFile(SourceReader reader) implements Reader {

        @Override
        public Optional<Delivery> next() throws IOException {
            return reader.next().map(SourceFeed::delivery);
        }

        @Override
        public long bytesRead() {
            return reader.bytesRead();
        }

        @Override
        public long bytesTotal() {
            return reader.bytesTotal();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
