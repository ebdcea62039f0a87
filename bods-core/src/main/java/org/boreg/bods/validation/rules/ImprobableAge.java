package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hardly anybody is older than 110 years; who seems to be has died without a word about it, or was born on another day. */
final class ImprobableAge implements StatementRule {

    private static final int OLD = 110;

    /** Another code says that somebody was born before. */
    private static final int EARLIEST = 1800;

    private final Layout layout;
    private final Dates dates;

    ImprobableAge(Layout layout, Dates dates) {
        this.layout = layout;
        this.dates = dates;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!layout.isPerson(statement)) {
            return;
        }
        JsonNode details = layout.details(statement);
        JsonNode birth = details.path("birthDate");
        Integer year = dates.year(birth);
        if (year == null
                || year < EARLIEST
                || year > dates.today().getYear() - OLD
                || !Fields.isEmpty(details, "deathDate")) {
            return;
        }
        DateSpan born = dates.read(birth);
        if (born != null && born.isBefore(dates.today().minusYears(OLD))) {
            remarks.accept(Remark.of(
                    FindingCode.PERSON_IMPROBABLY_OLD,
                    layout.at("/birthDate"),
                    "date",
                    Fields.shown(birth.stringValue())));
        }
    }
}
