package org.boreg.bods.json;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a statement says that was made from a record of a source: the same in each edition in which the record is the same, whenever that was
 * published, and whatever stood there before.
 */
public final class SourceContent {

    private static final List<String> OF_THE_EDITION =
            List.of("statementId", "statementDate", "publicationDetails", "recordStatus");

    /** SHA-256 in hexadecimal. A record that has ended says something else than one that has not. */
    public static String hash(ObjectNode statement) {
        ObjectNode said = statement.objectNode();
        statement.properties().forEach(field -> said.set(field.getKey(), field.getValue()));
        said.remove(OF_THE_EDITION);
        JsonNode status = statement.path("recordStatus");
        if (status.isString() && status.stringValue().equals("closed")) {
            said.set("recordStatus", status);
        }
        return CanonicalJson.hash(said);
    }

    /** The same of a text; one that no statement has where it cannot be read. */
    public static String hash(String text) {
        try {
            return JsonMapper.shared().readTree(text) instanceof ObjectNode statement ? hash(statement) : "";
        } catch (JacksonException broken) {
            return "";
        }
    }

    private SourceContent() {}
}
