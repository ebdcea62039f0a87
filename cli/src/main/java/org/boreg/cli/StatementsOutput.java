package org.boreg.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.boreg.bods.json.BodsWriter;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.jspecify.annotations.Nullable;

/** Where statements go: a file, which appears under its name only once it is whole, or standard output. */
final class StatementsOutput implements AutoCloseable {

    private final Path target;
    private final @Nullable Path part;
    private final BodsWriter writer;

    private StatementsOutput(Path target, @Nullable Path part, BodsWriter writer) {
        this.target = target;
        this.part = part;
        this.writer = writer;
    }

    /** @throws CannotAnswer where no file can be made there */
    static StatementsOutput to(Path target, Console console) throws IOException {
        if (target.toString().equals("-")) {
            return new StatementsOutput(target, null, BodsWriter.array(new LeftOpen(console.out())));
        }
        if (Files.isDirectory(target)) {
            throw CannotAnswer.badQuestion(target + " is a folder: name a file in it");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw CannotAnswer.badQuestion(target + ": no file can be written there");
        }
        Path part = Files.createTempFile(folder, "." + target.getFileName() + "-", ".part");
        return new StatementsOutput(
                target, part, writer(target.getFileName().toString().toLowerCase(Locale.ROOT), part));
    }

    BodsWriter writer() {
        return writer;
    }

    /** Ends the file and gives it its name. */
    void finish() throws IOException {
        writer.close();
        if (part == null) {
            return;
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException inOneGo) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where it was not finished, nothing is left of it. */
    @Override
    public void close() throws IOException {
        if (part != null) {
            try {
                writer.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static BodsWriter writer(String name, Path part) throws IOException {
        boolean isZipped = name.endsWith(".gz");
        String plain = isZipped ? name.substring(0, name.length() - ".gz".length()) : name;
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
        OutputStream bytes = isZipped ? new GZIPOutputStream(file, 1 << 16) : file;
        return plain.endsWith(".jsonl") || plain.endsWith(".ndjson")
                ? BodsWriter.lines(bytes)
                : BodsWriter.array(bytes);
    }

    /** Standard output, which is not this command's to close. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
