package org.boreg.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertyOrderTest {

    private final PropertyOrder order = new PropertyOrder();

    @Test
    void whatNeedsAWholeRecordComesFirstAndTheRestFillsRecords() {
        Map<String, Object> properties = Map.of(
                "statementId", "d424f265-4f31-6ee0-d09e-122f809face4",
                "stated", 1_584_921_600_000L,
                "published", 1_584_921_600_000L,
                "says", "3taqnb3k66tg5h48",
                "arrival", 7L);
        List<String> names = names(properties);
        assertThat(names.get(0)).isEqualTo("statementId");
        assertThat(names.subList(1, 3)).containsExactly("says", "arrival");
        assertThat(names.subList(3, 5)).containsExactlyInAnyOrder("stated", "published");
    }

    @Test
    void everyPropertyIsHandedOnOnceWithItsValue() {
        Map<String, Object> properties = new HashMap<>();
        for (int at = 0; at < 40; at++) {
            properties.put("text" + at, "x".repeat(at));
            properties.put("number" + at, 1L << at);
            properties.put("list" + at, List.of("a"));
            properties.put("truth" + at, at % 2 == 0);
        }
        properties.put("least", Long.MIN_VALUE);
        for (int round = 0; round < 2; round++) {
            Map<String, Object> handed = new HashMap<>();
            order.each(
                    properties,
                    (name, value) -> assertThat(handed.put(name, value)).isNull());
            assertThat(handed).isEqualTo(properties);
        }
        order.each(Map.of(), (name, value) -> assertThat(name).isNull());
    }

    private List<String> names(Map<String, Object> properties) {
        List<String> names = new ArrayList<>();
        order.each(properties, (name, value) -> names.add(name));
        return names;
    }
}
