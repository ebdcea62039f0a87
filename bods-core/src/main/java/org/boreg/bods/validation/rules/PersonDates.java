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

/** Births and deaths in BODS 0.4: not in the future, not before 1800, and a life apart that a person can live. */
final class PersonDates implements StatementRule {

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    /** Nobody is known to have lived for longer than 122 years; the limit of the reference validator is 120. */
    private static final int LONGEST_LIFE = 43_830;

    private final Dates dates;

    PersonDates(Dates dates) {
        this.dates = dates;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!Layout.RECORDS.isPerson(statement)) {
            return;
        }
        JsonNode details = Layout.RECORDS.details(statement);
        JsonNode birth = details.path("birthDate");
        JsonNode death = details.path("deathDate");
        if (birth.isMissingNode() && death.isMissingNode()) {
            return;
        }
        DateSpan born = dates.read(birth);
        if (born != null) {
            checkBirth(born, birth, remarks);
        }
        String oddity = oddity(born, dates.read(death));
        if (oddity != null) {
            remarks.accept(new Remark(
                    FindingCode.STATEMENT_PERSON_DEATH_DATE_NOT_SENSIBLE_VALUE,
                    Layout.RECORDS.at("/deathDate"),
                    Saying.variant(oddity, "date", shown(death), "birth", shown(birth), "today", dates.todayText())));
        }
    }

    private void checkBirth(DateSpan born, JsonNode birth, Consumer<Remark> remarks) {
        if (born.isAfter(dates.today())) {
            remarks.accept(birth(FindingCode.STATEMENT_PERSON_BIRTH_DATE_IN_FUTURE, birth));
        } else if (born.isBefore(EARLIEST)) {
            remarks.accept(birth(FindingCode.STATEMENT_PERSON_BIRTH_DATE_TOO_FAR_IN_PAST, birth));
        }
    }

    private Remark birth(FindingCode code, JsonNode birth) {
        return Remark.of(code, Layout.RECORDS.at("/birthDate"), "date", shown(birth), "today", dates.todayText());
    }

    /** Which of the messages about deaths fits; null where nothing is wrong. */
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

    private static String shown(JsonNode date) {
        return Fields.shown(date.asString(""));
    }
}
