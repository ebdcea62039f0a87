package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A state, or a body of one, says which state that is (BODS, documentation, representing state-owned enterprises). */
final class States implements DetailsRule {

    private final Layout layout;

    States(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        String type = PartyType.ofEntity(details);
        if ((type.equals("state") || type.equals("stateBody")) && Fields.isEmpty(details, "jurisdiction")) {
            remarks.accept(Remark.of(FindingCode.STATE_WITHOUT_JURISDICTION, layout.at(""), "type", type));
        }
    }
}
