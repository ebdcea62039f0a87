package org.boreg.bods.version;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The standard's own schema of BODS 0.4, which lies beside the project where it is there at all. */
final class OfficialSchema {

    static final Path FOLDER = LegacyFiles.SHARED.resolve("schemas").resolve("0.4");

    private final Schema schema;

    OfficialSchema() throws IOException {
        Map<String, String> byId = new HashMap<>();
        for (String name :
                List.of("statement", "entity-record", "person-record", "relationship-record", "components")) {
            String text = Files.readString(FOLDER.resolve(name + ".json"));
            byId.put(JsonMapper.shared().readTree(text).path("$id").asString(), text);
        }
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(byId)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        schema = registry.getSchema(SchemaLocation.of("urn:statement"));
    }

    /** What the schema has against a statement. */
    List<Error> errors(JsonNode statement) {
        return schema.validate(JsonNodeFactory.instance.arrayNode().add(statement));
    }
}
