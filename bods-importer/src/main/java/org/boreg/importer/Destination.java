package org.boreg.importer;

import java.util.List;
import java.util.Optional;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.version.KnownStatements;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.write.FirstLoad;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.SourceRecords;
import org.boreg.graph.write.Trial;
import org.boreg.graph.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

/** Where the statements of an import go, and where it is noted how it goes. */
interface Destination {

    /** What is there already of statements that others refer to. */
    KnownStatements known();

    WriteOutcome write(List<ParsedStatement> batch, String importId);

    /** What is there already of the records of a source; empty where nothing is there yet. */
    Optional<SourceRecords> sourceRecords();

    /** Where they go when nothing is to be written, and only told what would be. */
    Destination onTrial();

    /** An import of the same files that was broken off before. */
    Optional<String> brokenOff(ImportBeginning beginning);

    /** @return how many statements came in by it before it was broken off */
    long begin(ImportBeginning beginning);

    /** @param bytesRead of all files */
    void progress(String importId, ImportCounts counts, long bytesRead);

    void end(ImportReport report);

    /** A register in a database, which keeps the account as well. */
    record Register(RegisterGraph graph) implements Destination {

        @Override
        public KnownStatements known() {
            return graph.knownStatements();
        }

        @Override
        public WriteOutcome write(List<ParsedStatement> batch, String importId) {
            return graph.writer().write(batch, importId);
        }

        @Override
        public Optional<SourceRecords> sourceRecords() {
            return Optional.of(graph.sourceRecords());
        }

        @Override
        public Destination onTrial() {
            return new OnTrial(graph, graph.trial());
        }

        @Override
        public Optional<String> brokenOff(ImportBeginning beginning) {
            return graph.importLog().brokenOff(beginning);
        }

        @Override
        public long begin(ImportBeginning beginning) {
            return graph.importLog().begin(beginning);
        }

        @Override
        public void progress(String importId, ImportCounts counts, long bytesRead) {
            graph.importLog().progress(importId, counts, bytesRead);
        }

        @Override
        public void end(ImportReport report) {
            graph.importLog().end(report.importId(), report.end());
        }
    }

    /** A register that is only being made. Its database, which comes last, is given the account by {@link ImportReport#note}. */
    record NewRegister(FirstLoad load) implements Destination {

        @Override
        public KnownStatements known() {
            return KnownStatements.NONE;
        }

        @Override
        public Optional<SourceRecords> sourceRecords() {
            return Optional.empty();
        }

        @Override
        public Destination onTrial() {
            return new OnTrial(null, Trial.withoutRegister());
        }

        @Override
        public WriteOutcome write(List<ParsedStatement> batch, String importId) {
            return load.write(batch, importId);
        }

        @Override
        public Optional<String> brokenOff(ImportBeginning beginning) {
            return Optional.empty();
        }

        @Override
        public long begin(ImportBeginning beginning) {
            return 0;
        }

        @Override
        public void progress(String importId, ImportCounts counts, long bytesRead) {}

        @Override
        public void end(ImportReport report) {}
    }

    /**
     * Nowhere: what would become of the statements. The register keeps that it was tried.
     *
     * @param graph null where there is no register
     */
    record OnTrial(@Nullable RegisterGraph graph, Trial trial) implements Destination {

        @Override
        public KnownStatements known() {
            return graph == null ? KnownStatements.NONE : graph.knownStatements();
        }

        @Override
        public Optional<SourceRecords> sourceRecords() {
            return Optional.ofNullable(graph).map(RegisterGraph::sourceRecords);
        }

        @Override
        public Destination onTrial() {
            return this;
        }

        @Override
        public WriteOutcome write(List<ParsedStatement> batch, String importId) {
            return trial.write(batch);
        }

        @Override
        public Optional<String> brokenOff(ImportBeginning beginning) {
            return Optional.empty();
        }

        @Override
        public long begin(ImportBeginning beginning) {
            return graph == null ? 0 : graph.importLog().begin(beginning);
        }

        @Override
        public void progress(String importId, ImportCounts counts, long bytesRead) {
            if (graph != null) {
                graph.importLog().progress(importId, counts, bytesRead);
            }
        }

        @Override
        public void end(ImportReport report) {
            if (graph != null) {
                graph.importLog().end(report.importId(), report.end());
            }
        }
    }
}
