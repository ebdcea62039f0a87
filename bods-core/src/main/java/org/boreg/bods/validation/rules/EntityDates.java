package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An entity is founded before it is dissolved. */
final class EntityDates implements StatementRule {

    private final Layout layout;
    private final Dates dates;
    private final FindingCode code;

    EntityDates(Layout layout, Dates dates) {
        this.layout = layout;
        this.dates = dates;
        this.code = layout == Layout.RECORDS
                ? FindingCode.STATEMENT_ENTITY_DISSOLUTION_BEFORE_FOUNDING_DATE
                : FindingCode.ENTITY_DISSOLVED_BEFORE_FOUNDED;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!layout.isEntity(statement)) {
            return;
        }
        JsonNode details = layout.details(statement);
        JsonNode founding = details.path("foundingDate");
        JsonNode dissolution = details.path("dissolutionDate");
        if (dates.areReversed(founding, dissolution)) {
            remarks.accept(Remark.of(
                    code,
                    layout.at("/dissolutionDate"),
                    "founded",
                    Fields.shown(founding.stringValue()),
                    "dissolved",
                    Fields.shown(dissolution.stringValue())));
        }
    }
}
