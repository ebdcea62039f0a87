package org.boreg.service.questions;

import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Statements as JSON, with every number as it was written. */
final class StatementJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withSeparators(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER)))
            .build();

    static JsonNode read(String text) {
        return JSON.readTree(text);
    }

    static String write(JsonNode statement) {
        return JSON.writeValueAsString(statement);
    }

    static String indented(String text) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(read(text));
    }

    private StatementJson() {}
}
