package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever is known has a name, without which nobody finds them. */
final class PartyNames implements StatementRule {

    private static final String[] PARTS_OF_NAME = {"fullName", "familyName", "givenName", "patronymicName"};

    private final Layout layout;

    PartyNames(BodsVersion version) {
        this.layout = Layout.of(version);
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode details = layout.details(statement);
        if (layout.isPerson(statement)) {
            if (PartyType.ofPerson(details).equals("knownPerson") && !hasPersonName(details)) {
                remarks.accept(Remark.of(FindingCode.PERSON_WITHOUT_NAME, layout.at("")));
            }
        } else if (layout.isEntity(statement) && isNamed(PartyType.ofEntity(details)) && !hasEntityName(details)) {
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

    private static boolean hasPersonName(JsonNode details) {
        JsonNode names = Fields.list(details, "names");
        for (int i = 0; i < names.size(); i++) {
            for (String part : PARTS_OF_NAME) {
                if (Fields.filledText(names.get(i), part) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasEntityName(JsonNode details) {
        return Fields.filledText(details, "name") != null || hasAlternateName(details);
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
