package org.boreg.bods.validation;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * That all statements of a file follow one version of the standard. BODS 0.1 has no field for it, so that a statement of 0.1 to 0.3
 * without one says 0.1.
 */
final class VersionRule implements StatementRule {

    private static final String POINTER = "/publicationDetails/bodsVersion";
    private static final JsonNode OLDEST = StringNode.valueOf("0.1");
    private static final int SHOWN = 40;

    private final BodsVersion version;
    private final JsonNode first;

    /** @param first the first statement of the file, by which the file is judged */
    VersionRule(BodsVersion version, ObjectNode first) {
        this.version = version;
        this.first = stated(first);
    }

    /** That the first statement states a version which no version is called. */
    static Remark unknown(ObjectNode first, BodsVersion judgedBy) {
        return Remark.of(
                FindingCode.UNKNOWN_SCHEMA_VERSION_USED,
                POINTER,
                "found",
                shown(stated(first)),
                "version",
                judgedBy.toString());
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (version == BodsVersion.V0_4) {
            checkRecord(statement, remarks);
        } else if (statement.has("statementID")) {
            JsonNode stated = stated(statement);
            if (!orOldest(stated).equals(orOldest(first))) {
                remarks.accept(
                        differing(FindingCode.INCONSISTENT_SCHEMA_VERSION_USED, orOldest(stated), orOldest(first)));
            }
        }
    }

    private void checkRecord(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode stated = stated(statement);
        if (!stated.isMissingNode() && !first.isMissingNode() && !stated.equals(first)) {
            remarks.accept(differing(FindingCode.MIXED_SCHEMA_VERSIONS, stated, first));
        } else if (statement.has("statementType") && !statement.has("recordType")) {
            remarks.accept(new Remark(FindingCode.MIXED_SCHEMA_VERSIONS, "/statementType", Saying.variant("older")));
        }
    }

    private static JsonNode stated(ObjectNode statement) {
        return statement.path("publicationDetails").path("bodsVersion");
    }

    private static JsonNode orOldest(JsonNode stated) {
        return stated.isMissingNode() ? OLDEST : stated;
    }

    private static Remark differing(FindingCode code, JsonNode stated, JsonNode first) {
        return Remark.of(code, POINTER, "found", shown(stated), "first", shown(first));
    }

    private static String shown(JsonNode stated) {
        String text = stated.isContainer() ? "{...}" : stated.asString("null");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
