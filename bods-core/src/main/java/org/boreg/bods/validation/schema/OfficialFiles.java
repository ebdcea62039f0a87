package org.boreg.bods.validation.schema;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one document of the official files of a version, which refer to each other by name. */
final class OfficialFiles {

    private final BodsVersion version;
    private final Map<String, ObjectNode> byId = new TreeMap<>();

    private OfficialFiles(BodsVersion version) {
        this.version = version;
    }

    /** @throws IOException when a file is missing, cannot be read or is no JSON; its message says which */
    static ObjectNode read(Path folder, BodsVersion version) throws IOException {
        OfficialFiles files = new OfficialFiles(version);
        files.readAll(folder);
        return files.bundle(folder);
    }

    private void readAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException("The schemas of BODS " + version + " are not there: no folder " + folder);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                ObjectNode schema = readOne(file);
                byId.put(schema.path(idKeyword()).asString(file.getFileName().toString()), schema);
            }
        }
    }

    private static ObjectNode readOne(Path file) throws IOException {
        try {
            if (JsonMapper.shared().readTree(Files.readAllBytes(file)) instanceof ObjectNode schema) {
                return schema;
            }
        } catch (JacksonException noJson) {
            throw new IOException("The schema " + file + " is no JSON: " + noJson.getOriginalMessage(), noJson);
        }
        throw new IOException("The schema " + file + " is no JSON object");
    }

    private ObjectNode bundle(Path folder) throws IOException {
        ObjectNode main = byId.get(isLegacy() ? "bods-package.json" : "urn:statement");
        if (main == null) {
            throw new IOException("The schema of a file of BODS " + version + ", "
                    + (isLegacy() ? "bods-package.json" : "statement.json") + ", is not in " + folder);
        }
        ObjectNode root = main.objectNode();
        ObjectNode parts = root.objectNode();
        byId.forEach((id, schema) -> parts.set(id, local(schema, id)));
        root.setAll((ObjectNode) parts.path(isLegacy() ? "bods-package.json" : "urn:statement"));
        root.set("$defs", parts);
        return root;
    }

    private JsonNode local(JsonNode schema, String file) {
        if (schema instanceof ArrayNode list) {
            ArrayNode copy = list.arrayNode();
            list.forEach(item -> copy.add(local(item, file)));
            return copy;
        }
        return schema instanceof ObjectNode object ? localObject(object, file) : schema;
    }

    private ObjectNode localObject(ObjectNode schema, String file) {
        ObjectNode copy = schema.objectNode();
        if (schema.path("$ref").isString()) {
            copy.put("$ref", localReference(schema.path("$ref").stringValue(), file));
            if (isLegacy()) {
                // In draft 4 a reference is all there is to a schema: what stands beside it does not count.
                return copy;
            }
        }
        schema.properties().forEach(keyword -> {
            if (!isAboutTheFile(keyword.getKey(), keyword.getValue()) && !copy.has(keyword.getKey())) {
                copy.set(keyword.getKey(), local(keyword.getValue(), file));
            }
        });
        return copy;
    }

    /** Its name and its dialect, which the document made of all files replaces. */
    private boolean isAboutTheFile(String keyword, JsonNode value) {
        return value.isString() && (keyword.equals(idKeyword()) || keyword.equals("$schema"));
    }

    private String localReference(String reference, String file) {
        int hash = reference.indexOf('#');
        String target = hash < 0 ? reference : reference.substring(0, hash);
        String inside = hash < 0 ? "" : reference.substring(hash + 1);
        return "#/$defs/" + (target.isEmpty() ? file : target) + inside;
    }

    private String idKeyword() {
        return isLegacy() ? "id" : "$id";
    }

    private boolean isLegacy() {
        return version != BodsVersion.V0_4;
    }
}
