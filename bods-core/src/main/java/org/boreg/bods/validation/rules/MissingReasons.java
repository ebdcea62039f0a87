package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever is anonymous or unknown is so for a reason that is given (BODS, personType and entityType). */
final class MissingReasons implements StatementRule {

    private final Layout layout;
    private final String reasonOfPerson;
    private final String reasonOfEntity;

    MissingReasons(BodsVersion version) {
        this.layout = Layout.of(version);
        this.reasonOfPerson = version == BodsVersion.V0_1 ? "missingInfoReason" : "unspecifiedPersonDetails";
        this.reasonOfEntity = version == BodsVersion.V0_1 ? "missingInfoReason" : "unspecifiedEntityDetails";
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode details = layout.details(statement);
        if (layout.isPerson(statement)) {
            check(
                    details,
                    PartyType.ofPerson(details),
                    reasonOfPerson,
                    FindingCode.UNSPECIFIED_PERSON_WITHOUT_REASON,
                    remarks);
        } else if (layout.isEntity(statement)) {
            check(
                    details,
                    PartyType.ofEntity(details),
                    reasonOfEntity,
                    FindingCode.UNSPECIFIED_ENTITY_WITHOUT_REASON,
                    remarks);
        }
    }

    /** Where there is an object without its reason, the schema says so. */
    private void check(JsonNode details, String type, String field, FindingCode code, Consumer<Remark> remarks) {
        if (PartyType.isUnspecified(type) && isAbsent(details.path(field))) {
            remarks.accept(Remark.of(code, layout.at(""), "type", type, "field", field));
        }
    }

    private static boolean isAbsent(JsonNode reason) {
        return reason.isMissingNode()
                || reason.isString() && reason.stringValue().isBlank();
    }
}
