package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Only an indirect relationship is made of others, and what it is made of is not made of others again (BODS, isComponent). */
final class Components implements DetailsRule {

    private final Layout layout;
    private final String listField;
    private final String levelField;

    Components(BodsVersion version) {
        this.layout = Layout.of(version);
        this.listField = layout == Layout.RECORDS ? "componentRecords" : "componentStatementIDs";
        this.levelField = version.compareTo(BodsVersion.V0_2) <= 0 ? "interestLevel" : "directOrIndirect";
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        JsonNode list = details.path(listField);
        if (layout == Layout.FLAT
                && Truth.of(list)
                && Truth.of(statement.path("isComponent"))
                && Truth.of(statement.path("statementID"))) {
            remarks.accept(Remark.of(
                    FindingCode.OWNERSHIP_OR_CONTROL_STATEMENT_HAS_IS_COMPONTENT_AND_COMPONENT_STATEMENT_IDS,
                    layout.at("/" + listField)));
        }
        if (list.isArray() && !list.isEmpty() && isDirectOwnership(details)) {
            remarks.accept(Remark.of(
                    FindingCode.COMPONENTS_OF_DIRECT_INTEREST,
                    layout.at("/" + listField),
                    "components",
                    String.valueOf(list.size())));
        }
    }

    /** Whether it has a beneficial owner, and all of its interests are held without anybody between. */
    private boolean isDirectOwnership(JsonNode details) {
        JsonNode interests = Fields.list(details, "interests");
        boolean beneficial = false;
        for (int i = 0; i < interests.size(); i++) {
            if (!"direct".equals(Fields.text(interests.get(i), levelField))) {
                return false;
            }
            beneficial |= Fields.isTrue(interests.get(i), "beneficialOwnershipOrControl");
        }
        return beneficial;
    }
}
