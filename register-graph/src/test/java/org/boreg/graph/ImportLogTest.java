package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.boreg.graph.read.ImportView;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterUnderTest.class)
class ImportLogTest {

    @Test
    void whoSeesThatAnImportHasEndedFindsAllThereIsToKnowAboutIt(RegisterGraph graph) {
        for (int i = 0; i < 100; i++) {
            String id = "import-" + i;
            graph.importLog().begin(ImportBeginning.of(id, "a file"));
            CompletableFuture<Void> ending = CompletableFuture.runAsync(() -> graph.importLog()
                    .end(id, new ImportEnd("complete", new ImportCounts(3, 1, 1, 1), "{}", "[]", null)));
            ImportView seen = graph.imports().find(id).orElseThrow();
            while (!seen.state().equals("complete")) {
                seen = graph.imports().find(id).orElseThrow();
            }
            ending.join();
            assertThat(seen.findingsJson()).isEqualTo("[]");
            assertThat(seen.endedAt()).isNotNull();
            assertThat(seen.read()).isEqualTo(3);
        }
    }

    /** The register was away when it broke off, and could not be told. */
    @Test
    void whoBeginsAgainInTheSameProcessGoesOnWithTheSameImport(RegisterGraph graph) {
        ImportBeginning first = ImportBeginning.of("first", "a file");
        graph.importLog().begin(first);

        assertThat(graph.importLog().brokenOff(ImportBeginning.of("second", "a file")))
                .contains("first");

        graph.importLog().end("first", new ImportEnd("complete", ImportCounts.NONE, "{}", "[]", null));
        assertThat(graph.importLog().brokenOff(ImportBeginning.of("third", "a file")))
                .isEmpty();
    }
}
