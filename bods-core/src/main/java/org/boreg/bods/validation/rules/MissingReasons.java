package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import java.util.function.Function;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever is anonymous or unknown is so for a reason that is given (BODS, personType and entityType). */
final class MissingReasons implements DetailsRule {

    private final Layout layout;
    private final Function<JsonNode, String> type;
    private final String field;
    private final FindingCode code;

    private MissingReasons(BodsVersion version, Function<JsonNode, String> type, String field, FindingCode code) {
        this.layout = Layout.of(version);
        this.type = type;
        this.field = version == BodsVersion.V0_1 ? "missingInfoReason" : field;
        this.code = code;
    }

    static DetailsRule ofEntity(BodsVersion version) {
        return new MissingReasons(
                version,
                PartyType::ofEntity,
                "unspecifiedEntityDetails",
                FindingCode.UNSPECIFIED_ENTITY_WITHOUT_REASON);
    }

    static DetailsRule ofPerson(BodsVersion version) {
        return new MissingReasons(
                version,
                PartyType::ofPerson,
                "unspecifiedPersonDetails",
                FindingCode.UNSPECIFIED_PERSON_WITHOUT_REASON);
    }

    /** Where there is an object without its reason, the schema says so. */
    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        String given = type.apply(details);
        if (PartyType.isUnspecified(given) && isAbsent(details.path(field))) {
            remarks.accept(Remark.of(code, layout.at(""), "type", given, "field", field));
        }
    }

    private static boolean isAbsent(JsonNode reason) {
        return reason.isMissingNode()
                || reason.isString() && reason.stringValue().isBlank();
    }
}
