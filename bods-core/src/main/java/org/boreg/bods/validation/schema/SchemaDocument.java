package org.boreg.bods.validation.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a version as one document that refers to nothing but itself, in the dialect of {@link SchemaDialect}.
 *
 * @param root what a whole file has to be: a list of statements
 */
record SchemaDocument(BodsVersion version, ObjectNode root) {

    /** The register's own. */
    static SchemaDocument own(BodsVersion version) {
        String resource = "bods-" + version + ".json";
        try (InputStream in = SchemaDocument.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + resource + " is missing");
            }
            return new SchemaDocument(version, JsonMapper.shared().readTree(in).asObject());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The official one.
     *
     * @param folder with the files of this version
     * @throws IOException when a file is missing, cannot be read or is no schema; its message says which
     */
    static SchemaDocument official(Path folder, BodsVersion version) throws IOException {
        return new SchemaDocument(version, OfficialFiles.read(folder, version));
    }

    /** What a statement has to be. */
    JsonNode statement() {
        return at("/items");
    }

    /**
     * What a reference stands for.
     *
     * @throws IllegalArgumentException where it points to nothing
     */
    JsonNode resolve(String reference) {
        JsonNode target = reference.startsWith("#") ? at(reference.substring(1)) : root.missingNode();
        if (!target.isObject()) {
            throw new IllegalArgumentException("\"" + reference + "\" points to no schema");
        }
        return target;
    }

    private JsonNode at(String pointer) {
        return root.at(JsonPointer.compile(pointer));
    }
}
