package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same as {@link PoliticalExposure} in BODS 0.2, where the status is yes, no or nothing. */
final class PepStatus implements StatementRule {

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode details = statement.path("pepStatusDetails");
        if (!details.isArray() || !Layout.FLAT.isPerson(statement)) {
            return;
        }
        JsonNode status = statement.path("hasPepStatus");
        boolean isExposed = Truth.of(status);
        if (!isExposed && hasExposure(details)) {
            remarks.accept(remark(FindingCode.HAS_PEP_DETAILS_WITHOUT_MISSING_INFO_BUT_INCORRECT_PEP_STATUS, status));
        }
        if (isExposed && PoliticalExposure.hasMissingInfo(details)) {
            remarks.accept(remark(FindingCode.HAS_PEP_DETAILS_WITH_MISSING_INFO_BUT_INCORRECT_PEP_STATUS, status));
        }
    }

    /** Whether there is an entry that tells of an exposure and not why nothing is told. */
    private static boolean hasExposure(JsonNode details) {
        for (int i = 0; i < details.size(); i++) {
            if (details.get(i).isObject() && !Truth.of(details.get(i).path("missingInfoReason"))) {
                return true;
            }
        }
        return false;
    }

    private static Remark remark(FindingCode code, JsonNode status) {
        return status.isMissingNode()
                ? new Remark(code, "/pepStatusDetails", Saying.variant("missing"))
                : Remark.of(code, "/hasPepStatus", "status", Shown.of(status));
    }
}
