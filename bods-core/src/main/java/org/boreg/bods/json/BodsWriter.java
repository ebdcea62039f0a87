package org.boreg.bods.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.boreg.bods.table.StatementTables;
import org.boreg.bods.table.StatementTables.Inexact;

/** Writes statements: each as its own text, as a JSON array or as JSON Lines, or as tables. */
public abstract sealed class BodsWriter implements AutoCloseable {

    /** A JSON array, in which each statement keeps its text to the letter. */
    public static BodsWriter array(OutputStream out) {
        return new Texts(out, true);
    }

    /** JSON Lines: a statement a line, so that line breaks between its fields become spaces. */
    public static BodsWriter lines(OutputStream out) {
        return new Texts(out, false);
    }

    /** One CSV, a statement a row, with JSON Pointers for columns. It comes out as a whole when this is closed. */
    public static BodsWriter csv(OutputStream out) {
        return new InTables(StatementTables.csv(out));
    }

    /** A zip of several CSV, which are joined by links. It comes out as a whole when this is closed. */
    public static BodsWriter tables(OutputStream out) {
        return new InTables(StatementTables.zip(out));
    }

    /** @param text the text of one statement: a valid JSON object */
    public abstract void write(String text) throws IOException;

    /** Statements that cannot be said exactly in the form that they are written in. */
    public Optional<Inexact> inexact() {
        return Optional.empty();
    }

    /** Ends what is written, and the stream. */
    @Override
    public abstract void close() throws IOException;

    /** Gives up what is not ended, without ending it. The stream is its opener's to close. */
    public void abandon() throws IOException {}

    private static final class Texts extends BodsWriter {

        private final Writer out;
        private final boolean array;
        private boolean empty = true;
        private boolean closed;

        Texts(OutputStream out, boolean array) {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            this.array = array;
        }

        @Override
        public void write(String text) throws IOException {
            if (array) {
                out.write(empty ? "[\n" : ",\n");
                out.write(text);
            } else {
                // A raw line break can only stand between tokens: a string has it escaped (RFC 8259, section 7).
                out.write(text.replace("\r", "").replace('\n', ' '));
                out.write('\n');
            }
            empty = false;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (out) {
                if (array) {
                    out.write(empty ? "[]\n" : "\n]\n");
                }
            }
        }
    }

    private static final class InTables extends BodsWriter {

        private final StatementTables tables;

        InTables(StatementTables tables) {
            this.tables = tables;
        }

        @Override
        public void write(String text) throws IOException {
            tables.write(text);
        }

        @Override
        public Optional<Inexact> inexact() {
            return tables.inexact();
        }

        @Override
        public void close() throws IOException {
            tables.close();
        }

        @Override
        public void abandon() throws IOException {
            tables.abandon();
        }
    }
}
