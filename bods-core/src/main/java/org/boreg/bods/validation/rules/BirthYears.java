package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Births in BODS 0.1 to 0.3, which are dates in any form of ISO 8601: neither before 1800 nor later than today. */
final class BirthYears implements StatementRule {

    private static final int EARLIEST = 1800;

    private final Dates dates;

    BirthYears(Dates dates) {
        this.dates = dates;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!Layout.FLAT.isPerson(statement)) {
            return;
        }
        JsonNode birth = statement.path("birthDate");
        Integer year = dates.year(birth);
        if (year == null) {
            return;
        }
        if (year < EARLIEST) {
            remarks.accept(birth(FindingCode.PERSON_BIRTH_YEAR_TOO_EARLY, birth));
        } else if (year > dates.today().getYear()) {
            remarks.accept(birth(FindingCode.PERSON_BIRTH_YEAR_TOO_LATE, birth));
        } else if (dates.isFuture(birth)) {
            remarks.accept(birth(FindingCode.DATE_IN_FUTURE, birth));
        }
    }

    private Remark birth(FindingCode code, JsonNode birth) {
        return Remark.of(
                code,
                "/birthDate",
                "field",
                "birthDate",
                "date",
                Fields.shown(birth.stringValue()),
                "today",
                dates.todayText());
    }
}
