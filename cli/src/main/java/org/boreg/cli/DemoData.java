package org.boreg.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.boreg.bods.json.ReadLimits;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.read.ImportReads;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportReport;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.ImportState;
import org.boreg.importer.demo.DemoRegister;

/** The invented register, in a graph. */
final class DemoData {

    private final byte[] statements;
    private final String name;

    DemoData() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DemoRegister.writeTo(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory takes what is written to it", impossible);
        }
        this.statements = bytes.toByteArray();
        this.name = "demo-register-" + fingerprint(statements);
    }

    /** Whether exactly this demo register was imported to its end; one of another release is imported anew. */
    boolean isIn(RegisterGraph graph) {
        return graph.imports().latest(ImportReads.LARGEST_PAGE, null).items().stream()
                .anyMatch(done -> done.source().equals(name) && done.state().equals("complete"));
    }

    /**
     * Imports it.
     *
     * @param folder where a temporary file may be
     * @throws CannotAnswer when that fails
     */
    void load(RegisterGraph graph, Path folder, ImportListener listener) {
        try {
            Path file = Files.createTempFile(folder, name, ".json");
            try {
                Files.write(file, statements);
                ImportRequest request = new ImportRequest(UUID.randomUUID().toString(), name, List.of(file));
                requireComplete(new BodsImport(graph, ReadLimits.DEFAULT).run(request, listener));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException refused) {
            throw CannotAnswer.because(
                    "The demo register cannot be put into %s: %s".formatted(folder, refused), refused);
        }
    }

    private static void requireComplete(ImportReport report) {
        if (report.state() == ImportState.FAILED) {
            throw CannotAnswer.because("The demo register was not loaded: " + report.failure());
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
