package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An entity of BODS 0.4 is founded before it is dissolved. */
final class EntityDates implements StatementRule {

    private final Dates dates;

    EntityDates(Dates dates) {
        this.dates = dates;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!Layout.RECORDS.isEntity(statement)) {
            return;
        }
        JsonNode details = Layout.RECORDS.details(statement);
        JsonNode founding = details.path("foundingDate");
        JsonNode dissolution = details.path("dissolutionDate");
        if (dates.areReversed(founding, dissolution)) {
            remarks.accept(Remark.of(
                    FindingCode.STATEMENT_ENTITY_DISSOLUTION_BEFORE_FOUNDING_DATE,
                    Layout.RECORDS.at("/dissolutionDate"),
                    "founded",
                    Fields.shown(founding.stringValue()),
                    "dissolved",
                    Fields.shown(dissolution.stringValue())));
        }
    }
}
