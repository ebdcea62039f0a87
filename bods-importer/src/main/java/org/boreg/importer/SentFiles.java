package org.boreg.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.boreg.graph.write.ImportBeginning;

/** What the register keeps of the files of an import, by which it knows them again. */
final class SentFiles {

    private static final int BUFFER = 1 << 20;

    /**
     * Reads each file once.
     *
     * @param goesOn asked every now and then
     * @return fewer where it was stopped
     * @throws IOException when a file cannot be read
     */
    static List<ImportBeginning.File> of(List<Path> files, BooleanSupplier goesOn) throws IOException {
        List<ImportBeginning.File> sent = new ArrayList<>();
        byte[] buffer = new byte[BUFFER];
        for (Path file : files) {
            MessageDigest sha256 = sha256();
            long bytes = 0;
            for (Path part : parts(file)) {
                try (InputStream in = Files.newInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        if (!goesOn.getAsBoolean()) {
                            return sent;
                        }
                        sha256.update(buffer, 0, read);
                        bytes += read;
                    }
                }
            }
            sent.add(new ImportBeginning.File(
                    file.getFileName().toString(), bytes, HexFormat.of().formatHex(sha256.digest())));
        }
        return sent;
    }

    /** A folder of tables that belong together is all its files, one after another, by name. */
    private static List<Path> parts(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> inside = Files.list(file)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private SentFiles() {}
}
