package org.boreg.bods.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes statements, each as its own text, as a JSON array or as JSON Lines. */
public final class BodsWriter implements AutoCloseable {

    private final Writer out;
    private final boolean array;
    private boolean empty = true;
    private boolean closed;

    private BodsWriter(OutputStream out, boolean array) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.array = array;
    }

    /** A JSON array, in which each statement keeps its text to the letter. */
    public static BodsWriter array(OutputStream out) {
        return new BodsWriter(out, true);
    }

    /** JSON Lines: a statement a line, so that line breaks between its fields become spaces. */
    public static BodsWriter lines(OutputStream out) {
        return new BodsWriter(out, false);
    }

    /** @param text the text of one statement: a valid JSON object */
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

    /** Ends the array and the stream. */
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
