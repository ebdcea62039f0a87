package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The subtype of an entity of BODS 0.3 begins with the type that it is of: {@code stateBody-stateAgency}. */
final class EntitySubtypes implements StatementRule {

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode category = statement.path("entitySubtype").path("generalCategory");
        if (!category.isString() || category.stringValue().isEmpty() || !Layout.FLAT.isEntity(statement)) {
            return;
        }
        JsonNode type = statement.path("entityType");
        String subtype = category.stringValue();
        String expected = subtype.substring(0, hyphen(subtype));
        if (!type.isString() || !type.stringValue().equals(expected)) {
            remarks.accept(new Remark(
                    FindingCode.STATEMENT_ENTITY_TYPE_AND_ENTITY_SUB_TYPE_DO_NOT_ALIGN,
                    "/entitySubtype/generalCategory",
                    Saying.variant(
                            type.isMissingNode() ? "missing" : "",
                            "subtype",
                            Shown.of(category),
                            "type",
                            Shown.of(type))));
        }
    }

    private static int hyphen(String subtype) {
        int hyphen = subtype.indexOf('-');
        return hyphen < 0 ? subtype.length() : hyphen;
    }
}
