package org.boreg.bods.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files of statements that come with the tests, all of them invented and all of them faultless. */
final class Samples {

    static final List<String> FILES = List.of("declaration.json", "updates.jsonl", "compact.json");

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> REQUIRED = Set.of(
            "/statementId",
            "/recordId",
            "/statementDate",
            "/recordType",
            "/recordDetails",
            "/recordDetails/subject",
            "/recordDetails/interestedParty");

    static String entity() {
        return JSON.readTree(bytes("declaration.json")).get(0).toString();
    }

    static String person() {
        return JSON.readTree(bytes("declaration.json")).get(1).toString();
    }

    static String relationship() {
        return JSON.readTree(bytes("declaration.json")).get(2).toString();
    }

    static String unknownPerson() {
        return JSON.readTree(bytes("compact.json")).get(3).toString();
    }

    /** Pointers to everything in a statement that the register can do without. */
    static List<String> optionalFields(String statement) {
        List<String> pointers = new ArrayList<>();
        collect(JSON.readTree(statement), "", pointers);
        return pointers.stream().filter(pointer -> !REQUIRED.contains(pointer)).toList();
    }

    static byte[] bytes(String file) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), pointers));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, pointers);
        }
    }

    private Samples() {}
}
