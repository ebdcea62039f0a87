package org.boreg.importer.source.psc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.boreg.bods.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields that are accounted for: mapped, or left out on purpose. Any other is found, so that nothing new is lost in silence. */
final class KnownFields {

    private static final String ANY = "*";
    private static final char LEFT_OUT = '-';

    /** What is known below a field; nothing below a value. */
    private static final class Below {

        private final Map<String, Below> fields = new HashMap<>();

        @Nullable
        Below of(String field) {
            Below known = fields.get(field);
            return known == null ? fields.get(ANY) : known;
        }
    }

    private static final List<String> LINES = read();
    private static final Below ROOT = tree();

    /** Says of each field of a record that is not known that it is not. */
    static void check(JsonNode record, Remarks remarks) {
        check(record, ROOT, "", remarks);
    }

    /** The paths that are mapped. */
    static List<String> mapped() {
        return LINES.stream().filter(line -> line.charAt(0) != LEFT_OUT).toList();
    }

    /** The paths that are left out. */
    static List<String> leftOut() {
        return LINES.stream()
                .filter(line -> line.charAt(0) == LEFT_OUT)
                .map(line -> line.substring(1))
                .toList();
    }

    private static void check(JsonNode node, Below known, String pointer, Remarks remarks) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                checkField(field.getKey(), field.getValue(), known, pointer, remarks);
            }
        } else if (node.isArray()) {
            Below element = known.of(ANY);
            for (int i = 0; element != null && i < node.size(); i++) {
                check(node.get(i), element, pointer, remarks);
            }
        }
    }

    private static void checkField(String name, JsonNode value, Below known, String pointer, Remarks remarks) {
        Below below = known.of(name);
        if (below != null) {
            if (value.isContainer()) {
                check(value, below, pointer + "/" + name, remarks);
            }
        } else if (!value.isNull()) {
            remarks.add(FindingCode.PSC_FIELD_UNKNOWN, Remarks.pointer(pointer, name), "field", Remarks.shown(name));
        }
    }

    private static List<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownFields.class.getResourceAsStream("fields.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Below tree() {
        Below root = new Below();
        for (String line : LINES) {
            Below at = root;
            for (String name : line.substring(line.indexOf('/') + 1).split("/")) {
                at = at.fields.computeIfAbsent(name, field -> new Below());
            }
        }
        return root;
    }

    private KnownFields() {}
}
