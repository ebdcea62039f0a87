package org.boreg.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.boreg.bods.json.BodsWriter;

/** An invented register with all that {@link Shapes} has, filled up with ordinary declarations to a number of statements. */
final class ShapedRegister {

    private final long seed;
    private final long statements;

    ShapedRegister(long seed, long statements) {
        this.seed = seed;
        this.statements = statements;
    }

    Shapes shapes() {
        return Shapes.of(seed, statements);
    }

    Stream<String> statements() {
        return Stream.concat(shapes().statements(), new RegisterGenerator(seed).statements(statements))
                .limit(statements);
    }

    /** Writes JSON Lines. */
    void write(Path file) throws IOException {
        try (BodsWriter lines = BodsWriter.lines(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Iterator<String> texts = statements().iterator(); texts.hasNext(); ) {
                lines.write(texts.next());
            }
        }
    }
}
