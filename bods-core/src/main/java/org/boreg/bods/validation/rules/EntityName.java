package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An entity that is known has a name, without which nobody finds it. */
final class EntityName implements DetailsRule {

    private final Layout layout;

    EntityName(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        if (Fields.filledText(details, "name") == null
                && isNamed(PartyType.ofEntity(details))
                && !hasAlternateName(details)) {
            remarks.accept(Remark.of(FindingCode.ENTITY_WITHOUT_NAME, layout.at("")));
        }
    }

    /** Arrangements are often not called anything: joint holders, an agreement with a nominee. */
    private static boolean isNamed(String type) {
        return switch (type) {
            case "registeredEntity", "legalEntity", "state", "stateBody" -> true;
            default -> false;
        };
    }

    private static boolean hasAlternateName(JsonNode details) {
        JsonNode names = Fields.list(details, "alternateNames");
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isString() && !names.get(i).stringValue().isBlank()) {
                return true;
            }
        }
        return false;
    }
}
