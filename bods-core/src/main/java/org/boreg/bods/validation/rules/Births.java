package org.boreg.bods.validation.rules;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Births in BODS 0.4: neither before 1800 nor in the future. */
final class Births implements StatementRule {

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private final Dates dates;

    Births(Dates dates) {
        this.dates = dates;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!Layout.RECORDS.isPerson(statement)) {
            return;
        }
        JsonNode birth = Layout.RECORDS.details(statement).path("birthDate");
        DateSpan born = dates.read(birth);
        if (born == null) {
            return;
        }
        if (born.isAfter(dates.today())) {
            remarks.accept(birth(FindingCode.STATEMENT_PERSON_BIRTH_DATE_IN_FUTURE, birth));
        } else if (born.isBefore(EARLIEST)) {
            remarks.accept(birth(FindingCode.STATEMENT_PERSON_BIRTH_DATE_TOO_FAR_IN_PAST, birth));
        }
    }

    private Remark birth(FindingCode code, JsonNode birth) {
        return Remark.of(
                code,
                Layout.RECORDS.at("/birthDate"),
                "date",
                Fields.shown(birth.stringValue()),
                "today",
                dates.todayText());
    }
}
