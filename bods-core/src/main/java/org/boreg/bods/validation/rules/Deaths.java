package org.boreg.bods.validation.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.StatementRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deaths: neither before 1800 nor in the future, and a life that a person can live after the birth. */
final class Deaths implements StatementRule {

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    /** 120 years in days: the limit of the reference. */
    private static final int LONGEST_LIFE = 43_830;

    private final Layout layout;
    private final Dates dates;
    private final FindingCode code;

    Deaths(Layout layout, Dates dates) {
        this.layout = layout;
        this.dates = dates;
        this.code = layout == Layout.RECORDS
                ? FindingCode.STATEMENT_PERSON_DEATH_DATE_NOT_SENSIBLE_VALUE
                : FindingCode.DEATH_DATE_NOT_SENSIBLE;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode details = layout.details(statement);
        JsonNode death = details.path("deathDate");
        if (!death.isString() || !layout.isPerson(statement)) {
            return;
        }
        JsonNode birth = details.path("birthDate");
        String oddity = oddity(dates.read(birth), dates.read(death));
        if (oddity != null) {
            remarks.accept(new Remark(
                    code,
                    layout.at("/deathDate"),
                    Saying.variant(
                            oddity,
                            "date",
                            Fields.shown(death.stringValue()),
                            "birth",
                            Fields.shown(birth.asString("")),
                            "today",
                            dates.todayText())));
        }
    }

    /** Which of the messages fits; null where nothing is wrong. */
    private @Nullable String oddity(@Nullable DateSpan born, @Nullable DateSpan died) {
        if (died == null) {
            return null;
        }
        if (died.isAfter(dates.today())) {
            return "future";
        }
        if (died.isBefore(EARLIEST)) {
            return "early";
        }
        if (born == null) {
            return null;
        }
        if (born.isAfter(died)) {
            return "beforeBirth";
        }
        return ChronoUnit.DAYS.between(born.last(), died.first()) > LONGEST_LIFE ? "tooLong" : null;
    }
}
