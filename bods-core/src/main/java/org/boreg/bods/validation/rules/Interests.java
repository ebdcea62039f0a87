package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A relationship says what the interest in the subject is, unless there is nobody to have one. */
final class Interests implements DetailsRule {

    private final Layout layout;

    Interests(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        if (details.isObject() && isWithout(details.path("interests")) && isParty(details.path("interestedParty"))) {
            remarks.accept(Remark.of(FindingCode.RELATIONSHIP_WITHOUT_INTERESTS, layout.at("")));
        }
    }

    private static boolean isWithout(JsonNode interests) {
        return interests.isMissingNode() || interests.isArray() && interests.isEmpty();
    }

    private boolean isParty(JsonNode party) {
        return layout == Layout.RECORDS
                ? party.isString()
                : party.has("describedByPersonStatement") || party.has("describedByEntityStatement");
    }
}
