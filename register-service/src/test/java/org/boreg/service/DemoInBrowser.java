package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.KeptBetweenTests;
import org.boreg.graph.RegisterGraph;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.demo.DemoRegister;
import org.junit.jupiter.api.BeforeAll;

/** Pages over the demo register, which is loaded once for the class: its tests leave it as they find it, or do not mind. */
@KeptBetweenTests
abstract class DemoInBrowser extends InBrowser {

    @BeforeAll
    void loadDemo(RegisterGraph graph) throws IOException {
        Path file = dataFolder.resolve("demo.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            DemoRegister.writeTo(out);
        }
        ImportRequest request = new ImportRequest("demo", "demo", List.of(file));
        assertThat(new BodsImport(graph, ReadLimits.DEFAULT)
                        .run(request, ImportListener.NONE)
                        .counts()
                        .rejected())
                .isZero();
    }

    /** Nothing but the demo. */
    @Override
    void load(RegisterGraph graph) {}
}
