package org.boreg.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.boreg.bods.json.BodsWriter;

/**
 * Makes up the statements of a register of any size, one declaration after another: equal seeds give equal statements, a longer
 * run begins like a shorter one, and memory does not grow with the number.
 */
final class RegisterGenerator {

    private final long seed;

    RegisterGenerator(long seed) {
        this.seed = seed;
    }

    /** The texts of the first statements of this register; each is one line of BODS 0.4 JSON. */
    Stream<String> statements(long count) {
        return LongStream.iterate(0, number -> number + 1)
                .mapToObj(number -> new Declaration(seed, number).statements())
                .flatMap(List::stream)
                .limit(count);
    }

    /** Writes JSON Lines, gzipped where the name of the file ends in {@code .gz}. */
    void write(Path file, long count) throws IOException {
        write(file, statements(count));
    }

    /** Writes lines, gzipped where the name of the file ends in {@code .gz}. */
    static void write(Path file, Stream<String> texts) throws IOException {
        try (BodsWriter lines = BodsWriter.lines(open(file))) {
            for (Iterator<String> each = texts.iterator(); each.hasNext(); ) {
                lines.write(each.next());
            }
        }
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }
}
