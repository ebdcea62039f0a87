package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.finding.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Births births = new Births(new Dates(Layout.RECORDS, TODAY));
    private final Deaths deaths = new Deaths(Layout.RECORDS, new Dates(Layout.RECORDS, TODAY));
    private final Deaths deathsBefore = new Deaths(Layout.FLAT, new Dates(Layout.FLAT, TODAY));
    private final BirthYears years = new BirthYears(new Dates(Layout.FLAT, TODAY));
    private final ImprobableAge ages = new ImprobableAge(Layout.RECORDS, new Dates(Layout.RECORDS, TODAY));
    private final ImprobableAge agesBefore = new ImprobableAge(Layout.FLAT, new Dates(Layout.FLAT, TODAY));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, statement_person_birth_date_in_future",
        "2026-12, statement_person_birth_date_in_future",
        "2027, statement_person_birth_date_in_future",
        "1799-12-31, statement_person_birth_date_too_far_in_past",
        "1799-12, statement_person_birth_date_too_far_in_past",
        "1799, statement_person_birth_date_too_far_in_past",
        "0000, statement_person_birth_date_too_far_in_past"
    })
    void nobodyIsBornInTheFutureOrLongAgo(String birth, String code) {
        assertThat(Told.by(births, person(birth, null))).containsExactly(code + " /recordDetails/birthDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11", "2026", "1800", "1800-01", "1800-01-01", "2027-02-29", "17", ""})
    void aBirthThatMayBeRightIsLeftAlone(String birth) {
        assertThat(Told.by(births, person(birth, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026-11-24, future",
        ", 1799, early",
        "1990-05-02, 1990-05-01, beforeBirth",
        "1991, 1990-12-31, beforeBirth",
        "1800, 1990-05-01, tooLong",
        "1900-01-01, 2020-01-03, tooLong",
        "1990-02-30, 1799-12-31, early"
    })
    void aDeathThatCannotBeIsNotSensible(String birth, String death, String variant) {
        assertThat(Told.remarks(deaths, person(birth, death)))
                .extracting(Remark::pointer, remark -> remark.saying().variant())
                .containsExactly(tuple("/recordDetails/deathDate", variant));
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05-01, 1990-05-01",
        "1990-05-01, 1990",
        "1990, 1990",
        "1990-05-01, 1990-05",
        "1900-01-01, 2020-01-02",
        ", 2026-11-23",
        "1990-02-30, 1985-01-01",
        "1990-05-01, 1990-02-30",
        "1990-05-01, 1985-13-45"
    })
    void aDeathThatMayBeRightIsLeftAlone(String birth, String death) {
        assertThat(Told.by(deaths, person(birth, death))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1799",
                "1799-12",
                "1799-12-31",
                "17991231",
                "1799-365",
                "1799W521",
                "-0044",
                "+1799",
                "1799-13-45",
                "0000",
                "1799-06-01T10"
            })
    void aBirthYearBefore1800IsTooEarly(String birth) {
        assertThat(Told.by(years, oldPerson(birth))).containsExactly("person_birth_year_too_early /birthDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "2027-01", "20270101", "2027-W02", "+2027", "9999-99"})
    void aBirthYearAfterThisYearIsTooLate(String birth) {
        assertThat(Told.by(years, oldPerson(birth))).containsExactly("person_birth_year_too_late /birthDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800", "1800-01-01", "2026", "2026-11-23", "2026-02-30", "not a date", "179", "17999", ""})
    void aBirthYearThatMayBeRightIsLeftAlone(String birth) {
        assertThat(Told.by(years, oldPerson(birth))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-12", "20261201", "2026-328", "2026-W50"})
    void aBirthLaterThisYearIsADateInTheFuture(String birth) {
        assertThat(Told.by(years, oldPerson(birth))).containsExactly("date_in_future /birthDate");
    }

    @Test
    void aStatementWithoutIdIsLookedAtToo() {
        assertThat(Told.by(years, "{'statementType': 'personStatement', 'birthDate': '1066'}"))
                .containsExactly("person_birth_year_too_early /birthDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1916-11-22", "1916-10", "1915", "1800"})
    void moreThan110YearsAreImprobable(String birth) {
        assertThat(Told.by(ages, person(birth, null)))
                .containsExactly("person_improbably_old /recordDetails/birthDate");
        assertThat(Told.by(agesBefore, oldPerson(birth))).containsExactly("person_improbably_old /birthDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1916-11-23", "1916-11", "1916", "1970", "1799", "1900-02-30"})
    void othersAreNotImprobablyOld(String birth) {
        assertThat(Told.by(ages, person(birth, null))).isEmpty();
        assertThat(Told.by(agesBefore, oldPerson(birth))).isEmpty();
    }

    @Test
    void anOldStatementTellsOfDeathsToo() {
        String person = "{'statementType': 'personStatement', 'birthDate': '%s', 'deathDate': '%s'}";

        assertThat(Told.by(deathsBefore, person.formatted("1990-W20", "19900501")))
                .containsExactly("death_date_not_sensible /deathDate");
        assertThat(Told.by(deathsBefore, person.formatted("1990-W18", "19900501")))
                .isEmpty();
        assertThat(Told.by(deathsBefore, person.formatted("1990", "2999")))
                .containsExactly("death_date_not_sensible /deathDate");
    }

    @Test
    void whoHasDiedIsNotOld() {
        assertThat(Told.by(ages, person("1900", "1980"))).isEmpty();
        assertThat(Told.by(ages, person("1900", "at sea"))).isEmpty();
    }

    @Test
    void entitiesAreNeitherBornNorOld() {
        String entity = person("1066", "1799").replace("'person'", "'entity'");

        assertThat(Told.by(births, entity)).isEmpty();
        assertThat(Told.by(deaths, entity)).isEmpty();
        assertThat(Told.by(ages, entity)).isEqualTo(List.of());
    }

    private static String person(String birth, String death) {
        String born = birth == null ? "" : "'birthDate': '" + birth + "'";
        String died = death == null ? "" : "'deathDate': '" + death + "'";
        String comma = birth == null || death == null ? "" : ", ";
        return "{'recordType': 'person', 'recordDetails': {" + born + comma + died + "}}";
    }

    private static String oldPerson(String birth) {
        return "{'statementID': '1', 'statementType': 'personStatement', 'birthDate': '" + birth + "'}";
    }
}
