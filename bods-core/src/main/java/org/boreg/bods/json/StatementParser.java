package org.boreg.bods.json;

import java.util.Optional;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.model.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Understands the text of one item as a BODS 0.4 statement. A statement is rejected only when it lacks what the register cannot
 * do without; anything else that is wrong is left out of the reading, with a finding. Stateless, safe for many threads.
 */
public final class StatementParser {

    private final TreeReader trees;

    public StatementParser(ReadLimits limits) {
        this.trees = new TreeReader(limits);
    }

    public ParsedItem parse(RawItem item) {
        ReadItem read = trees.read(item);
        return read instanceof StatementTree tree ? parse(tree) : (RejectedItem) read;
    }

    public ParsedItem parse(StatementTree raw) {
        ObjectNode object = raw.json();
        FieldFindings findings = new FieldFindings(raw.place(), statementId(object));
        raw.remarks().forEach(remark -> findings.add(remark.code(), remark.pointer(), remark.saying()));
        if (!isSupportedVersion(object, findings)) {
            return new RejectedItem(raw.place(), findings.list());
        }
        Statement statement = StatementReading.read(new FieldReader(object, "", findings), findings);
        return statement == null
                ? new RejectedItem(raw.place(), findings.list())
                : new ParsedStatement(raw.place(), raw.text(), CanonicalJson.hash(object), statement, findings.list());
    }

    private static boolean isSupportedVersion(ObjectNode object, FieldFindings findings) {
        JsonNode stated = object.path("publicationDetails").path("bodsVersion");
        if (stated.isString()
                && BodsVersion.of(stated.stringValue())
                        .filter(BodsVersion.V0_4::equals)
                        .isEmpty()) {
            findings.add(
                    FindingCode.UNKNOWN_SCHEMA_VERSION_USED,
                    "/publicationDetails/bodsVersion",
                    Saying.variant("import", "version", stated.stringValue()));
            return false;
        }
        if (object.has("statementType") && !object.has("recordType")) {
            findings.add(FindingCode.UNKNOWN_SCHEMA_VERSION_USED, "/statementType", Saying.variant("importOlder"));
            return false;
        }
        return true;
    }

    private static @Nullable String statementId(ObjectNode object) {
        return Optional.of(object.path("statementId"))
                .filter(JsonNode::isString)
                .or(() -> Optional.of(object.path("statementID")).filter(JsonNode::isString))
                .map(JsonNode::stringValue)
                .filter(id -> id.length() <= StatementReading.LONGEST_ID)
                .orElse(null);
    }
}
