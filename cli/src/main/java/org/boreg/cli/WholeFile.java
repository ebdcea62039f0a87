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
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.jspecify.annotations.Nullable;

/** A file that appears under its name only once it is whole, gzipped where its name says so; or standard output. */
final class WholeFile implements AutoCloseable {

    private final Path target;
    private final @Nullable Path part;
    private final OutputStream stream;

    private WholeFile(Path target, @Nullable Path part, OutputStream stream) {
        this.target = target;
        this.part = part;
        this.stream = stream;
    }

    /**
     * @param target {@code -} for standard output
     * @throws CannotAnswer where no file can be made there
     */
    static WholeFile to(Path target, Console console) throws IOException {
        if (isStandardOutput(target)) {
            return new WholeFile(target, null, new LeftOpen(console.out()));
        }
        if (Files.isDirectory(target)) {
            throw CannotAnswer.badQuestion(target + " is a folder: name a file in it");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw CannotAnswer.badQuestion(target + ": no file can be written there");
        }
        Path part = Files.createTempFile(folder, "." + target.getFileName() + "-", ".part");
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
        return new WholeFile(target, part, isZipped(target) ? new GZIPOutputStream(file, 1 << 16) : file);
    }

    static boolean isStandardOutput(Path target) {
        return target.toString().equals("-");
    }

    /** The name without what says that it is gzipped, in lower case. */
    static String plainName(Path target) {
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        return isZipped(target) ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    OutputStream stream() {
        return stream;
    }

    /** Ends the file and gives it its name. */
    void finish() throws IOException {
        stream.close();
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
                stream.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static boolean isZipped(Path target) {
        return target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
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
