package org.boreg.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.table.StatementTables.Inexact;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;

/** Where statements go: a file, which appears under its name only once it is whole, or standard output. */
final class StatementsOutput implements AutoCloseable {

    /** In which form statements are written. */
    enum Form {
        /** JSON. */
        bods,
        /** One CSV with JSON Pointers for columns. */
        csv,
        /** A zip of several CSV. */
        tables
    }

    /** What a name says about the form, for the help of commands. */
    static final String BY_NAME =
            "JSON Lines if the name ends in .jsonl, one CSV if in .csv, a zip of tables if in .zip, else a JSON"
                    + " array; gzipped if it ends in .gz; - for standard output.";

    private final WholeFile file;
    private final BodsWriter writer;
    private final Console console;

    private StatementsOutput(WholeFile file, BodsWriter writer, Console console) {
        this.file = file;
        this.writer = writer;
        this.console = console;
    }

    /**
     * In the form that the name says.
     *
     * @throws CannotAnswer where no file can be made there
     */
    static StatementsOutput to(Path target, Console console) throws IOException {
        return to(target, formOf(target), console);
    }

    /** @throws CannotAnswer where no file can be made there */
    static StatementsOutput to(Path target, Form form, Console console) throws IOException {
        WholeFile file = WholeFile.to(target, console);
        return new StatementsOutput(file, writer(target, form, file.stream()), console);
    }

    static Form formOf(Path target) {
        String name = WholeFile.plainName(target);
        if (name.endsWith(".csv")) {
            return Form.csv;
        }
        return name.endsWith(".zip") ? Form.tables : Form.bods;
    }

    BodsWriter writer() {
        return writer;
    }

    /** Ends the file and gives it its name. */
    void finish() throws IOException {
        writer.close();
        file.finish();
        writer.inexact().ifPresent(this::sayInexact);
    }

    /** Where it was not finished, nothing is left of it. */
    @Override
    public void close() throws IOException {
        try {
            writer.abandon();
        } finally {
            file.close();
        }
    }

    private void sayInexact(Inexact inexact) {
        console.say(String.format(
                Locale.ROOT,
                "Tables cannot say all of the statements exactly: %,d would not be the same when they are read; the first is %s."
                        + " JSON keeps them all.",
                inexact.statements(),
                inexact.first().isEmpty() ? "one without an id" : inexact.first()));
    }

    private static BodsWriter writer(Path target, Form form, OutputStream stream) {
        return switch (form) {
            case csv -> BodsWriter.csv(stream);
            case tables -> BodsWriter.tables(stream);
            case bods -> areLines(target) ? BodsWriter.lines(stream) : BodsWriter.array(stream);
        };
    }

    private static boolean areLines(Path target) {
        String name = WholeFile.plainName(target);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }
}
