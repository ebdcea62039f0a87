package org.boreg.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.write.ImportCounts;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportReport;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.ImportState;

/** A folder with an invented register in a Neo4j. Importing it takes long, so that a folder that is complete is used again. */
record KeptRegister(Path folder, ShapedRegister register, long statements) {

    private static final long SEED = 1;

    static KeptRegister in(Path folder, long statements) {
        return new KeptRegister(folder, new ShapedRegister(SEED, statements), statements);
    }

    /** Neo4j's data folder. */
    Path data() {
        return folder.resolve("data");
    }

    /**
     * Whether all statements are there.
     *
     * @throws IllegalStateException when the folder has another register
     */
    boolean isComplete() throws IOException {
        if (!Files.exists(mark())) {
            return false;
        }
        String had = Files.readString(mark()).strip();
        if (!had.equals(String.valueOf(statements))) {
            throw new IllegalStateException(
                    "%s has a register of %s statements, not of %d".formatted(folder, had, statements));
        }
        return true;
    }

    /** What was broken off is gone through again; what is there already is left as it is. */
    void fill(RegisterGraph graph) throws IOException {
        Path file = folder.resolve("register.jsonl");
        register.write(file);
        ImportReport report =
                new BodsImport(graph, ReadLimits.DEFAULT).run(ImportRequest.of(List.of(file)), ImportListener.NONE);
        ImportCounts counts = report.counts();
        if (report.state() != ImportState.COMPLETE || counts.loaded() + counts.unchanged() != statements) {
            throw new IllegalStateException(
                    "The import ended as %s with %s: %s".formatted(report.state(), counts, report.failure()));
        }
        Files.delete(file);
        Files.writeString(mark(), String.valueOf(statements));
    }

    private Path mark() {
        return folder.resolve("complete");
    }
}
