package org.boreg.importer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.bods.json.ReadLimits;
import org.boreg.importer.source.BodsConversion;
import org.boreg.importer.source.SourceConversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demo register as tables, and out of them. */
class DemoTablesTest {

    private static final SourceConversion.Listener NOBODY = (bytes, records) -> {};

    @TempDir
    private Path folder;

    @Test
    void everyStatementComesBackOutOfOneTable() throws IOException {
        assertThat(comeBack(BodsWriter.csv(Files.newOutputStream(folder.resolve("demo")))))
                .isEqualTo(hashes());
    }

    @Test
    void everyStatementComesBackOutOfSeveralTables() throws IOException {
        assertThat(comeBack(BodsWriter.tables(Files.newOutputStream(folder.resolve("demo")))))
                .containsExactlyInAnyOrderElementsOf(hashes());
    }

    private List<String> comeBack(BodsWriter writer) throws IOException {
        for (ObjectNode statement : DemoRegister.statements()) {
            writer.write(statement.toString());
        }
        writer.close();
        assertThat(writer.inexact()).isEmpty();
        FindingTally tally = new FindingTally();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (BodsWriter back = BodsWriter.array(lines)) {
            new BodsConversion(ReadLimits.DEFAULT, tally).convert(List.of(folder.resolve("demo")), back, NOBODY);
        }
        assertThat(tally.kept()).isEmpty();
        JsonNode read = JsonMapper.shared().readTree(lines.toByteArray());
        return read.valueStream().map(CanonicalJson::hash).toList();
    }

    private static List<String> hashes() {
        return DemoRegister.statements().stream().map(CanonicalJson::hash).toList();
    }
}
