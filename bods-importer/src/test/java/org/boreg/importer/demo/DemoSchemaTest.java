package org.boreg.importer.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The demo register against the standard's own schemas. */
class DemoSchemaTest {

    private static final Path BODS = Path.of(System.getProperty("boreg.root", "."), "..", "shared", "bods");

    private Schema schema;

    @BeforeEach
    void loadOfficialSchemas() throws IOException {
        Path folder = BODS.resolve("schemas").resolve("0.4");
        assumeTrue(Files.isDirectory(folder), "the official BODS 0.4 schemas are not beside this checkout");
        Map<String, String> byId = new HashMap<>();
        for (String name :
                List.of("statement", "entity-record", "person-record", "relationship-record", "components")) {
            String text = Files.readString(folder.resolve(name + ".json"));
            byId.put(JsonMapper.builder().build().readTree(text).path("$id").asString(), text);
        }
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(byId)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        schema = registry.getSchema(SchemaLocation.of("urn:statement"));
    }

    @Test
    void everyStatementIsValid() {
        for (ObjectNode statement : DemoRegister.statements()) {
            assertThat(errors(statement)).as(statement.toString()).isEmpty();
        }
    }

    @Test
    void aSpoiltStatementIsFoundOut() {
        assertThat(errorsAfter("entity", s -> s.put("statementDate", "2021-02-30")))
                .isNotEmpty();
        assertThat(errorsAfter("entity", s -> s.put("statementId", "short"))).isNotEmpty();
        assertThat(errorsAfter("entity", s -> s.withObject("recordDetails").remove("entityType")))
                .isNotEmpty();
        assertThat(errorsAfter("person", s -> s.withObject("recordDetails").put("birthDate", "1970-13")))
                .isNotEmpty();
        assertThat(errorsAfter(
                        "relationship", s -> s.withObject("recordDetails").remove("subject")))
                .isNotEmpty();
        assertThat(errorsAfter(
                        "relationship",
                        s -> ((ObjectNode) s.at("/recordDetails/interests/0")).put("type", "no such interest")))
                .isNotEmpty();
    }

    @Test
    void companyNumbersAreFromListsThatExist() throws IOException {
        List<String> known = Files.readAllLines(BODS.resolve("org-id-codes.txt"));
        assertThat(DemoRegister.statements().stream()
                        .filter(s -> s.path("recordType").asString().equals("entity"))
                        .flatMap(s -> s.at("/recordDetails/identifiers").valueStream())
                        .filter(id -> id.has("scheme"))
                        .map(id -> id.path("scheme").asString())
                        .distinct())
                .hasSizeGreaterThan(25)
                .isSubsetOf(known);
    }

    private List<Error> errorsAfter(String recordType, Consumer<ObjectNode> spoil) {
        ObjectNode statement = DemoRegister.statements().stream()
                .filter(s -> s.path("recordType").asString().equals(recordType))
                .findFirst()
                .orElseThrow();
        assertThat(errors(statement)).isEmpty();
        spoil.accept(statement);
        return errors(statement);
    }

    private List<Error> errors(JsonNode statement) {
        return schema.validate(JsonNodeFactory.instance.arrayNode().add(statement));
    }
}
