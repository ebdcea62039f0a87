package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.boreg.bods.json.BodsWriter;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;

/** Where statements go: a file, which appears under its name only once it is whole, or standard output. */
final class StatementsOutput implements AutoCloseable {

    private final WholeFile file;
    private final BodsWriter writer;

    private StatementsOutput(WholeFile file, BodsWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /** @throws CannotAnswer where no file can be made there */
    static StatementsOutput to(Path target, Console console) throws IOException {
        WholeFile file = WholeFile.to(target, console);
        return new StatementsOutput(
                file, areLines(target) ? BodsWriter.lines(file.stream()) : BodsWriter.array(file.stream()));
    }

    BodsWriter writer() {
        return writer;
    }

    /** Ends the file and gives it its name. */
    void finish() throws IOException {
        writer.close();
        file.finish();
    }

    /** Where it was not finished, nothing is left of it. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    private static boolean areLines(Path target) {
        String name = WholeFile.plainName(target);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }
}
