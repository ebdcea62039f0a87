package org.boreg.importer;

import java.util.List;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.version.KnownStatements;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.write.FirstLoad;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.WriteOutcome;

/** Where the statements of an import go, and where it is noted how it goes. */
interface Destination {

    /** What is there already of statements that others refer to. */
    KnownStatements known();

    WriteOutcome write(List<ParsedStatement> batch, String importId);

    void begin(ImportRequest request);

    void progress(String importId, ImportCounts counts);

    /** @param findingsJson the findings that are kept, as a JSON array */
    void end(String importId, ImportState state, ImportCounts counts, String findingsJson);

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
        public void begin(ImportRequest request) {
            graph.importLog().begin(request.importId(), request.source());
        }

        @Override
        public void progress(String importId, ImportCounts counts) {
            graph.importLog().progress(importId, counts);
        }

        @Override
        public void end(String importId, ImportState state, ImportCounts counts, String findingsJson) {
            graph.importLog().end(importId, state.code(), counts, findingsJson);
        }
    }

    /** A register that is only being made. Its database, which comes last, is given the account by {@link ImportReport#note}. */
    record NewRegister(FirstLoad load) implements Destination {

        @Override
        public KnownStatements known() {
            return KnownStatements.NONE;
        }

        @Override
        public WriteOutcome write(List<ParsedStatement> batch, String importId) {
            return load.write(batch, importId);
        }

        @Override
        public void begin(ImportRequest request) {}

        @Override
        public void progress(String importId, ImportCounts counts) {}

        @Override
        public void end(String importId, ImportState state, ImportCounts counts, String findingsJson) {}
    }
}
