package org.boreg.bods.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The faultless file of each version, and what the examples of the catalogue make of it. */
final class Examples {

    static final List<String> VERSIONS = List.of("0.1", "0.2", "0.3", "0.4");

    static JsonNode base(String version) throws IOException {
        return json("/catalogue/base-" + version + ".json");
    }

    static JsonNode json(String resource) throws IOException {
        try (InputStream in = Examples.class.getResourceAsStream(resource)) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /** The base file with a value at the example's place; without what is there, where the value is null. */
    static JsonNode changed(Example example, @Nullable JsonNode value) throws IOException {
        JsonNode file = base(String.valueOf(example.version()));
        if (example.at().isEmpty()) {
            return value == null ? file : value;
        }
        JsonPointer at = JsonPointer.compile(example.at());
        JsonNode parent = file.at(at.head());
        String last = at.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            change(object, last, value);
        } else if (parent instanceof ArrayNode array) {
            change(array, last, value);
        } else {
            throw new IllegalArgumentException("Nothing can be put at " + example.at());
        }
        return file;
    }

    /** A whole file: text, {@code hex}, text with a part that is repeated, or any of these as {@code gzip}. */
    static byte[] bytes(JsonNode file) throws IOException {
        if (file.isString()) {
            return file.stringValue().getBytes(UTF_8);
        }
        if (file.has("hex")) {
            return HexFormat.of().parseHex(file.path("hex").stringValue());
        }
        if (file.has("gzip")) {
            return gzip(bytes(file.path("gzip")));
        }
        String repeated =
                file.path("repeat").stringValue().repeat(file.path("times").intValue());
        return (file.path("before").stringValue()
                        + repeated
                        + file.path("after").stringValue())
                .getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void change(ObjectNode object, String field, @Nullable JsonNode value) {
        if (value == null) {
            object.remove(field);
        } else {
            object.set(field, value);
        }
    }

    private static void change(ArrayNode array, String index, @Nullable JsonNode value) {
        if (index.equals("-")) {
            if (value != null) {
                array.add(value);
            }
        } else if (value == null) {
            array.remove(Integer.parseInt(index));
        } else {
            array.set(Integer.parseInt(index), value);
        }
    }

    private Examples() {}
}
