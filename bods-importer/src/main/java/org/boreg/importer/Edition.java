package org.boreg.importer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.version.KnownStatements;
import org.boreg.graph.write.SourceRecords;
import org.boreg.importer.source.DayInNames;
import org.boreg.importer.source.Source;
import org.boreg.importer.source.SourceOptions;
import org.boreg.importer.source.Sources;
import org.jspecify.annotations.Nullable;

/**
 * What the files of an import are together: statements of anybody, or an edition of a source, which may be all that the source has.
 *
 * @param source null for statements
 * @param compared null where nothing is to be compared
 */
record Edition(
        Destination destination,
        @Nullable Source source,
        @Nullable Snapshot compared) implements Closeable {

    /** @throws IOException when the options lack what the source needs, or a file that they name cannot be read; the message can be shown */
    static Edition of(ImportRequest request, Destination to, ReadLimits limits) throws IOException {
        ImportOptions options = request.options();
        if (options.format().equals(ImportOptions.BODS)) {
            return ofStatements(options, to);
        }
        LocalDate day = options.publishedOn() == null ? DayInNames.of(request.files()) : options.publishedOn();
        Source source = open(options, day, limits);
        try {
            Snapshot snapshot = options.isSnapshot() ? snapshot(options.format(), source, day, to, limits) : null;
            return new Edition(snapshot == null ? to : snapshot, source, snapshot);
        } catch (IOException refused) {
            source.close();
            throw refused;
        }
    }

    private static Edition ofStatements(ImportOptions options, Destination to) throws IOException {
        if (options.isSnapshot()) {
            throw new ImportRefused(
                    "A file of statements is never all that a source has: only what is new is taken of it.");
        }
        return new Edition(to, null, null);
    }

    private static Source open(ImportOptions options, @Nullable LocalDate day, ReadLimits limits) throws IOException {
        try {
            return Sources.open(options.format(), new SourceOptions(day, options.companies(), limits));
        } catch (IllegalArgumentException lacking) {
            throw new ImportRefused("%s: %s".formatted(options.format(), lacking.getMessage()), lacking);
        }
    }

    private static @Nullable Snapshot snapshot(
            String format, Source source, @Nullable LocalDate day, Destination to, ReadLimits limits)
            throws IOException {
        Optional<String> recordIds = source.recordIds();
        if (recordIds.isEmpty() || day == null) {
            throw new ImportRefused(
                    "%s has no snapshots that say that they are whole: its files say themselves what has ended."
                            .formatted(format));
        }
        Optional<SourceRecords> records = to.sourceRecords();
        return records.isEmpty()
                ? null
                : new Snapshot(to, records.get(), format, day, recordIds.get(), StatementParser.ofSource(limits));
    }

    Feed feed(List<Path> files, ReadLimits limits, KnownStatements known) throws IOException {
        return source == null ? new BodsFeed(files, limits, known) : new SourceFeed(files, limits, source);
    }

    Optional<Snapshot> snapshot() {
        return Optional.ofNullable(compared);
    }

    /** @throws IOException when the register has a later edition; the message says which */
    void refuseOlder() throws IOException {
        if (compared != null) {
            compared.refuseOlder();
        }
    }

    @Override
    public void close() throws IOException {
        if (compared != null) {
            compared.close();
        }
    }
}
