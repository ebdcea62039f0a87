package org.boreg.importer.source.gleif;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** All fields of a kind of record and what becomes of each, as {@code fields.tsv} has them. */
enum FieldList {
    ENTITY("lei"),
    RELATIONSHIP("rr"),
    EXCEPTION("repex");

    /** What stands in the second column where a field is left out; the third says why. */
    static final String LEFT_OUT = "-";

    /** Parts of a list, such as {@code Extension/Geocoding/*}, end like this. */
    private static final String ALL = "/*";

    /**
     * @param target where in a statement it goes; {@link #LEFT_OUT} for nowhere
     * @param note how, or why it is left out; may be empty
     */
    record Field(String path, String target, String note) {

        boolean isLeftOut() {
            return target.equals(LEFT_OUT);
        }
    }

    private final Map<String, Field> fields;

    FieldList(String kind) {
        this.fields = read(kind);
    }

    boolean has(String path) {
        return fields.containsKey(path)
                || fields.containsKey(path.substring(0, Math.max(path.lastIndexOf('/'), 0)) + ALL);
    }

    Iterable<Field> fields() {
        return fields.values();
    }

    private static Map<String, Field> read(String kind) {
        Map<String, Field> fields = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FieldList.class.getResourceAsStream("fields.tsv")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> columns[0].equals(kind))
                    .forEach(columns -> fields.put(columns[1], new Field(columns[1], columns[2], columns[3])));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return fields;
    }
}
