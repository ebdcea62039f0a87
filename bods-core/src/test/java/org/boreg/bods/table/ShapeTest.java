package org.boreg.bods.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.boreg.bods.table.Shape.Kind;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void noCellCanBeUnderstoodInTwoWays() {
        assertThat(places(Shape.statement())).isGreaterThan(200);
    }

    @Test
    void theFieldsOfAllVersionsAreThere() {
        Shape statement = Shape.statement();

        assertThat(statement.fields()).containsKeys("statementId", "statementID", "recordDetails", "interests");
        assertThat(Column.ofPointer("recordDetails/interests/0/share/exact")
                        .shape()
                        .kinds())
                .containsExactly(Kind.NUMBER);
        assertThat(Column.ofPointer("interests/0/share/exclusiveMinimum")
                        .shape()
                        .kinds())
                .containsExactly(Kind.TRUTH);
        assertThat(Column.ofPointer("recordDetails/subject").shape().kinds())
                .containsExactlyInAnyOrder(Kind.TEXT, Kind.OBJECT);
    }

    private static int places(Shape shape) {
        Set<Kind> inOneCell = new HashSet<>(shape.kinds());
        inOneCell.remove(Kind.OBJECT);
        assertThat(inOneCell).as("%s", shape.fields().keySet()).hasSizeLessThan(2);
        int places =
                1 + shape.fields().values().stream().mapToInt(ShapeTest::places).sum();
        Shape item = shape.item();
        return item == null ? places : places + places(item);
    }
}
