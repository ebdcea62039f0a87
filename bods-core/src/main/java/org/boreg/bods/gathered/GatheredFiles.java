package org.boreg.bods.gathered;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.LineageReader;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.RereadableFiles;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.version.FileVersion;
import org.boreg.bods.version.KnownStatements;
import org.boreg.bods.version.Upgrade;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the statements of files of any version of BODS, or of several. All files together are one set of statements. Files are read
 * twice: what of older versions replaces what has to be known before the first statement is taken.
 */
public final class GatheredFiles {

    private final ReadLimits limits;
    private final TreeReader trees;
    private final FindingTally tally;
    private final Listener listener;
    private final StatementGathering gathering = new StatementGathering();
    private long statements;
    private @Nullable BodsVersion version;

    private GatheredFiles(ReadLimits limits, FindingTally tally, Listener listener) {
        this.limits = limits;
        this.trees = new TreeReader(limits);
        this.tally = tally;
        this.listener = listener;
    }

    /**
     * Reads the files to their end, or until the listener stops it.
     *
     * @param tally takes what there is to say about statements that cannot be used, or not all of them
     * @throws IOException when a file cannot be opened or read
     */
    public static GatheredStatements read(List<Path> files, ReadLimits limits, FindingTally tally, Listener listener)
            throws IOException {
        return new GatheredFiles(limits, tally, listener).read(files);
    }

    private GatheredStatements read(List<Path> files) throws IOException {
        try (RereadableFiles rereadable = RereadableFiles.of(files)) {
            LineageReader lineage = new LineageReader(limits, KnownStatements.NONE);
            Upgrade upgrade = new Upgrade(lineage.read(rereadable.paths(), () -> !listener.isStopped()));
            StatementParser parser = new StatementParser(limits, upgrade);
            long before = 0;
            for (Path file : rereadable.paths()) {
                try (BodsReader reader = BodsReader.open(file, limits)) {
                    version = null;
                    read(reader, parser, before);
                    before += reader.bytesTotal();
                }
            }
            listener.progressed(before, statements);
        }
        return gathering.gathered();
    }

    private void read(BodsReader reader, StatementParser parser, long before) throws IOException {
        for (Optional<RawItem> item = next(reader); item.isPresent(); item = next(reader)) {
            ReadItem read = trees.read(item.get());
            if (read instanceof StatementTree tree) {
                take(tree, parser);
            } else {
                ((RejectedItem) read).findings().forEach(tally);
            }
            if (++statements % Listener.BETWEEN == 0) {
                listener.progressed(before + reader.bytesRead(), statements);
            }
        }
    }

    private Optional<RawItem> next(BodsReader reader) throws IOException {
        return listener.isStopped() ? Optional.empty() : reader.next();
    }

    private void take(StatementTree tree, StatementParser parser) {
        version = version == null ? FileVersion.of(tree.json()).version() : version;
        var item = parser.parse(tree, Objects.requireNonNull(version));
        item.findings().forEach(tally);
        if (item instanceof ParsedStatement statement) {
            gathering.take(statement).ifPresent(tally);
        }
    }

    /** Watches the reading and can stop it. */
    public interface Listener {

        /** Watches nothing and stops nothing. */
        Listener NONE = (bytesRead, statements) -> {};

        /** How many statements lie between two reports. */
        int BETWEEN = 1_000;

        /** @param bytesRead of all files so far */
        void progressed(long bytesRead, long statements);

        default boolean isStopped() {
            return false;
        }
    }
}
