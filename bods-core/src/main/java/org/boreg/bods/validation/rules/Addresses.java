package org.boreg.bods.validation.rules;

import java.util.Set;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Addresses are of the kinds that entities or persons have (which the schema of BODS 0.4 says), and an alternative one is not alone. */
final class Addresses implements StatementRule {

    private static final String ALTERNATIVE = "alternative";

    private static final Set<String> OF_ENTITIES = Set.of("registered", "business", ALTERNATIVE);
    private static final Set<String> OF_PERSONS = Set.of("placeOfBirth", "residence", "service", ALTERNATIVE);

    private static final String SHOWN_OF_ENTITIES = "registered, business, alternative";
    private static final String SHOWN_OF_PERSONS = "placeOfBirth, residence, service, alternative";

    private final Layout layout;

    Addresses(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode addresses = Fields.list(layout.details(statement), "addresses");
        if (addresses.size() == 0) {
            return;
        }
        boolean isPerson = layout.isPerson(statement);
        if (!isPerson && !layout.isEntity(statement)) {
            return;
        }
        if (layout == Layout.FLAT) {
            checkTypes(addresses, isPerson, remarks);
        }
        checkAlternative(addresses, remarks);
    }

    private void checkTypes(JsonNode addresses, boolean isPerson, Consumer<Remark> remarks) {
        Set<String> allowed = isPerson ? OF_PERSONS : OF_ENTITIES;
        for (int i = 0; i < addresses.size(); i++) {
            JsonNode type = addresses.get(i).path("type");
            boolean isAllowed = type.isMissingNode() || type.isString() && allowed.contains(type.stringValue());
            if (!isAllowed) {
                remarks.accept(Remark.of(
                        FindingCode.WRONG_ADDRESS_TYPE_USED,
                        layout.at("/addresses/" + i + "/type"),
                        "found",
                        Shown.of(type),
                        "allowed",
                        isPerson ? SHOWN_OF_PERSONS : SHOWN_OF_ENTITIES));
            }
        }
    }

    private void checkAlternative(JsonNode addresses, Consumer<Remark> remarks) {
        int alternative = -1;
        for (int i = 0; i < addresses.size(); i++) {
            JsonNode type = addresses.get(i).path("type");
            if (type.isString() && type.stringValue().equals(ALTERNATIVE)) {
                alternative = i;
            } else if (isOther(addresses.get(i), type)) {
                return;
            }
        }
        if (alternative >= 0) {
            remarks.accept(Remark.of(
                    layout == Layout.FLAT
                            ? FindingCode.ALTERNATIVE_ADDRESS_WITH_NO_OTHER_ADDRESS_TYPES
                            : FindingCode.ALTERNATIVE_ADDRESS_ALONE,
                    layout.at("/addresses/" + alternative + "/type")));
        }
    }

    /** The reference counts only addresses that have a type; where there is no reference, one without may be the other. */
    private boolean isOther(JsonNode address, JsonNode type) {
        return layout == Layout.FLAT ? !type.isMissingNode() : address.isObject();
    }
}
