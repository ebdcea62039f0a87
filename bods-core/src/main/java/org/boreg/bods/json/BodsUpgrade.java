package org.boreg.bods.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.version.FileVersion;
import org.boreg.bods.version.KnownStatements;
import org.boreg.bods.version.Upgrade;
import org.boreg.bods.version.Upgraded;
import org.jspecify.annotations.Nullable;

/**
 * Upgrades files of any version of BODS, or of several, to BODS 0.4. All files together are one set of statements, in which chains and
 * references are followed. Files are read twice; memory grows by some 60 bytes a statement of an older version.
 */
public final class BodsUpgrade {

    private final ReadLimits limits;
    private final TreeReader trees;
    private final FindingTally tally;
    private long statements;
    private long upgraded;
    private long rejected;
    private @Nullable BodsVersion file;

    /** @param tally takes what there is to say about the statements */
    public BodsUpgrade(ReadLimits limits, FindingTally tally) {
        this.limits = limits;
        this.trees = new TreeReader(limits);
        this.tally = tally;
    }

    /**
     * Writes all statements of all files, each in the shape of 0.4; those of 0.4 to the letter. What is no statement is left out, with a
     * finding.
     *
     * @throws IOException when a file cannot be read, or the result not be written
     */
    public Account upgrade(List<Path> files, BodsWriter out, Listener listener) throws IOException {
        try (RereadableFiles rereadable = RereadableFiles.of(files)) {
            LineageReader lineage = new LineageReader(limits, KnownStatements.NONE);
            Upgrade upgrade = new Upgrade(lineage.read(rereadable.paths(), () -> !listener.isStopped()));
            long before = 0;
            for (Path path : rereadable.paths()) {
                try (BodsReader reader = BodsReader.open(path, limits)) {
                    write(reader, upgrade, out, before, listener);
                    before += reader.bytesTotal();
                }
            }
        }
        return new Account(statements, upgraded, rejected, !listener.isStopped());
    }

    private void write(BodsReader reader, Upgrade upgrade, BodsWriter out, long before, Listener listener)
            throws IOException {
        file = null;
        for (Optional<RawItem> item = next(reader, listener); item.isPresent(); item = next(reader, listener)) {
            boolean isWhole = item.get() instanceof BrokenItem broken && !broken.isItem();
            ReadItem read = trees.read(item.get());
            if (read instanceof StatementTree tree) {
                tree.findings().forEach(tally);
                out.write(text(tree, upgrade));
            } else {
                ((RejectedItem) read).findings().forEach(tally);
                rejected += isWhole ? 0 : 1;
            }
            statements += isWhole ? 0 : 1;
            if (statements % Listener.BETWEEN == 0) {
                listener.progressed(before + reader.bytesRead(), statements);
            }
        }
    }

    private static Optional<RawItem> next(BodsReader reader, Listener listener) throws IOException {
        return listener.isStopped() ? Optional.empty() : reader.next();
    }

    private String text(StatementTree tree, Upgrade upgrade) {
        if (file == null) {
            file = FileVersion.of(tree.json()).version();
        }
        BodsVersion version = FileVersion.ofStatement(tree.json(), file);
        if (version == BodsVersion.V0_4) {
            return tree.text();
        }
        Upgraded result = upgrade.upgrade(tree.json(), version);
        result.remarks().forEach(remark -> tally.add(remark.code(), () -> remark.at(tree.place(), tree.statementId())));
        upgraded++;
        return StatementText.of(result.statement());
    }

    /**
     * What became of it: statements = upgraded + rejected + those that were 0.4 already.
     *
     * @param rejected how many items are no statements and were left out
     * @param complete whether nobody stopped it
     */
    public record Account(long statements, long upgraded, long rejected, boolean complete) {}

    /** Watches an upgrade and can stop it. */
    public interface Listener {

        /** How many statements lie between two reports. */
        int BETWEEN = 500;

        void progressed(long bytesRead, long statements);

        default boolean isStopped() {
            return false;
        }
    }
}
