package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person that is known has a name, without which nobody finds them. */
final class PersonName implements DetailsRule {

    private static final String[] PARTS = {"fullName", "familyName", "givenName", "patronymicName"};

    private final Layout layout;

    PersonName(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        if (PartyType.ofPerson(details).equals("knownPerson") && !hasName(details)) {
            remarks.accept(Remark.of(FindingCode.PERSON_WITHOUT_NAME, layout.at("")));
        }
    }

    private static boolean hasName(JsonNode details) {
        JsonNode names = Fields.list(details, "names");
        for (int i = 0; i < names.size(); i++) {
            for (String part : PARTS) {
                if (Fields.filledText(names.get(i), part) != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
