package org.boreg.bods.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

    @ParameterizedTest
    @CsvSource({
        "recordDetails/names/0/fullName, /recordDetails/names/0/fullName, true",
        "/recordDetails/names/0/fullName, /recordDetails/names/0/fullName, true",
        "identifiers/1/scheme, /identifiers/1/scheme, true",
        "own/0/a~1b, /own/0/a~1b, false",
        "recordDetails/names/x/fullName, /recordDetails/names/x/fullName, false"
    })
    void aPointerSaysWhereACellBelongs(String name, String pointer, boolean known) {
        Column column = Column.ofPointer(name);

        assertThat(Step.pointer(column.steps())).isEqualTo(pointer);
        assertThat(column.isOfStandard()).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "recordDetails_entityType_type, /recordDetails/entityType/type, true",
        "recorddetails_iscomponent, /recordDetails/isComponent, true",
        "publicationDetails_publisher_name, /publicationDetails/publisher/name, true",
        "interestedParty_describedByPersonStatement, /interestedParty/describedByPersonStatement, true",
        "recordDetails_own_field, /recordDetails/own_field, false",
        "own_field, /own_field, false"
    })
    void aNameWithUnderscoresSaysWhereACellBelongs(String name, String pointer, boolean known) {
        Column column = Column.ofFlat(name, Shape.statement());

        assertThat(Step.pointer(column.steps())).isEqualTo(pointer);
        assertThat(column.isOfStandard()).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recordDetails/isComponent | TRUE | true",
                "recordDetails/isComponent | yes | \"yes\"",
                "recordDetails/interests/0/share/exact | 25.50 | 25.50",
                "recordDetails/interests/0/share/exact | 25,5 | \"25,5\"",
                "recordDetails/interests/0/share/exact | 007 | \"007\"",
                "recordDetails/name | 25 | \"25\"",
                "recordDetails/name | true | \"true\"",
                "source/type | a,b | [\"a\",\"b\"]",
                "source/type | [\"a,b\"] | [\"a,b\"]",
                "recordDetails/alternateNames | Ada, Inc.,Lamp | [\"Ada, Inc.\",\"Lamp\"]",
                "recordDetails/componentRecords | [] | []",
                "recordDetails/subject | {\"reason\":\"unknown\"} | {\"reason\":\"unknown\"}",
                "recordDetails/subject | {x | \"{x\"",
                "own | 5 | \"5\"",
                "own | {\"a\":5} | {\"a\":5}"
            })
    void aCellIsWhatTheStandardHasThere(String column, String cell, String json) {
        assertThat(Column.ofPointer(column).json(cell)).isEqualTo(json);
    }

    @Test
    void aColumnOfEndlessDepthIsAFieldOfItsOwn() {
        assertThat(Column.ofPointer("a/".repeat(100_000)).steps()).hasSize(1);
    }
}
