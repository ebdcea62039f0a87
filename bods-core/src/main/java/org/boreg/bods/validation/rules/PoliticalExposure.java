package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Details of a political exposure go with the status that they are about (BODS 0.3 and 0.4). */
final class PoliticalExposure implements StatementRule {

    private final Layout layout;

    PoliticalExposure(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (layout.isPerson(statement)
                && layout.details(statement).path("politicalExposure") instanceof ObjectNode exposure) {
            JsonNode status = exposure.path("status");
            JsonNode details = exposure.path("details");
            String text = status.isString() ? status.stringValue() : "";
            if (!text.equals("unknown") && hasMissingInfo(details)) {
                remarks.accept(remark(FindingCode.HAS_PEP_DETAILS_WITH_MISSING_INFO_BUT_INCORRECT_PEP_STATUS, status));
            } else if (Truth.of(details) && (!Truth.of(status) || text.equals("isNotPep"))) {
                remarks.accept(remark(FindingCode.HAS_PEP_DETAILS_BUT_INCORRECT_PEP_STATUS, status));
            }
        }
    }

    static boolean hasMissingInfo(JsonNode details) {
        for (int i = 0; details.isArray() && i < details.size(); i++) {
            if (Truth.of(details.get(i).path("missingInfoReason"))) {
                return true;
            }
        }
        return false;
    }

    private Remark remark(FindingCode code, JsonNode status) {
        return status.isMissingNode()
                ? new Remark(code, layout.at("/politicalExposure"), Saying.variant("missing"))
                : Remark.of(code, layout.at("/politicalExposure/status"), "status", Shown.of(status));
    }
}
