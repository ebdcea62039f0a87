package org.boreg.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.BrokenItem;
import org.boreg.bods.json.LineageReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.RereadableFiles;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.version.KnownStatements;
import org.boreg.bods.version.Upgrade;

/**
 * Files of statements, of any version or of several. They are read twice where statements of older versions may be in them: which of these
 * replace each other, or belong to each other, has to be known before the first one goes in.
 */
final class BodsFeed implements Feed {

    private final RereadableFiles files;
    private final ReadLimits limits;
    private final KnownStatements elsewhere;
    private final TreeReader trees;

    /**
     * @param elsewhere who is asked about statements that are in none of the files
     * @throws IOException when a pipe among the files cannot be kept
     */
    BodsFeed(List<Path> files, ReadLimits limits, KnownStatements elsewhere) throws IOException {
        this.files = RereadableFiles.of(files);
        this.limits = limits;
        this.elsewhere = elsewhere;
        this.trees = new TreeReader(limits);
    }

    @Override
    public StatementParser lookAhead(BooleanSupplier goesOn) throws IOException {
        return new StatementParser(
                limits, new Upgrade(new LineageReader(limits, elsewhere).read(files.paths(), goesOn)));
    }

    @Override
    public List<Path> files() {
        return files.paths();
    }

    @Override
    public Reader open(Path file) throws IOException {
        return new OfFile(BodsReader.open(file, limits));
    }

    @Override
    public List<Finding> findingsAtEnd() {
        return List.of();
    }

    @Override
    public void close() {
        files.close();
    }

    private Delivery delivery(RawItem item) {
        if (item instanceof BrokenItem broken && !broken.isItem()) {
            return new Delivery(List.of(), List.of(broken.finding()), null);
        }
        String text = item instanceof RawStatement statement ? statement.text() : null;
        return new Delivery(List.of(trees.read(item)), List.of(), text);
    }

    private final class OfFile implements Reader {

        private final BodsReader reader;

        OfFile(BodsReader reader) {
            this.reader = reader;
        }

        @Override
        public Optional<Delivery> next() throws IOException {
            return reader.next().map(BodsFeed.this::delivery);
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
