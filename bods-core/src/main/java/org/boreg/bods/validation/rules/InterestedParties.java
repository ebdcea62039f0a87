package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who has an interest: a beneficial owner is a person that is named, and nobody owns themselves. */
final class InterestedParties implements DetailsRule {

    private static final String PARTY = "interestedParty";
    private static final String BENEFICIAL = "beneficialOwnershipOrControl";

    private final Layout layout;

    InterestedParties(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        if (layout == Layout.RECORDS) {
            checkOwnerIsSpecified(details, remarks);
        } else {
            checkPersonIsSpecified(statement, remarks);
        }
        checkIsNotSelf(details, remarks);
    }

    private void checkOwnerIsSpecified(JsonNode details, Consumer<Remark> remarks) {
        JsonNode party = details.path(PARTY);
        int interest = party.isObject() ? firstBeneficial(details) : -1;
        if (interest >= 0) {
            String reason = Fields.filledText(party, "reason");
            remarks.accept(Remark.of(
                    FindingCode.BENEFICIAL_OWNER_UNSPECIFIED,
                    layout.at("/interests/" + interest + "/" + BENEFICIAL),
                    "reason",
                    reason == null ? "?" : Fields.shown(reason)));
        }
    }

    /** As the reference does, which looks at no statement without an id, and takes for yes more than true. */
    private void checkPersonIsSpecified(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode party = statement.path(PARTY);
        boolean canBeRead = party.isObject() || party.isMissingNode();
        if (canBeRead
                && !Truth.of(party.path("describedByPersonStatement"))
                && Truth.of(statement.path("statementID"))) {
            int interest = firstBeneficial(statement);
            if (interest >= 0) {
                remarks.accept(Remark.of(
                        FindingCode.STATEMENT_IS_BENEFICIAL_OWNERSHIP_OR_CONTROL_BUT_NO_PERSON_SPECIFIED,
                        layout.at("/interests/" + interest + "/" + BENEFICIAL)));
            }
        }
    }

    private void checkIsNotSelf(JsonNode details, Consumer<Remark> remarks) {
        String subject = reference(details.path("subject"));
        if (subject != null && subject.equals(reference(details.path(PARTY)))) {
            remarks.accept(
                    Remark.of(FindingCode.SELF_OWNERSHIP, layout.at("/" + PARTY), "found", Fields.shown(subject)));
        }
    }

    private @Nullable String reference(JsonNode party) {
        JsonNode reference = layout == Layout.RECORDS ? party : party.path("describedByEntityStatement");
        return reference.isString() && !reference.stringValue().isBlank() ? reference.stringValue() : null;
    }

    /** -1 where there is none. */
    private static int firstBeneficial(JsonNode details) {
        JsonNode interests = Fields.list(details, "interests");
        for (int i = 0; i < interests.size(); i++) {
            if (Truth.of(interests.get(i).path(BENEFICIAL))) {
                return i;
            }
        }
        return -1;
    }
}
