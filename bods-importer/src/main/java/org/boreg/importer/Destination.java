package org.boreg.importer;

import java.util.List;
import java.util.Optional;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.version.KnownStatements;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.write.FirstLoad;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.Trial;
import org.boreg.graph.write.WriteOutcome;

/** Where the statements of an import go, and where it is noted how it goes. */
interface Destination {

    /** What is there already of statements that others refer to. */
    KnownStatements known();

    WriteOutcome write(List<ParsedStatement> batch, String importId);

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
        public Destination onTrial() {
            return new OnTrial(graph.knownStatements(), graph.trial());
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

    /** One of which the register is not told. */
    interface Untold extends Destination {

        @Override
        default Optional<String> brokenOff(ImportBeginning beginning) {
            return Optional.empty();
        }

        @Override
        default long begin(ImportBeginning beginning) {
            return 0;
        }

        @Override
        default void progress(String importId, ImportCounts counts, long bytesRead) {}

        @Override
        default void end(ImportReport report) {}
    }

    /** A register that is only being made. Its database, which comes last, is given the account by {@link ImportReport#note}. */
    record NewRegister(FirstLoad load) implements Untold {

        @Override
        public KnownStatements known() {
            return KnownStatements.NONE;
        }

        @Override
        public Destination onTrial() {
            return new OnTrial(KnownStatements.NONE, Trial.withoutRegister());
        }

        @Override
        public WriteOutcome write(List<ParsedStatement> batch, String importId) {
            return load.write(batch, importId);
        }
    }

    /** Nowhere: what would become of the statements in a register. */
    record OnTrial(KnownStatements known, Trial trial) implements Untold {

        @Override
        public Destination onTrial() {
            return this;
        }

        @Override
        public WriteOutcome write(List<ParsedStatement> batch, String importId) {
            return trial.write(batch);
        }
    }
}
