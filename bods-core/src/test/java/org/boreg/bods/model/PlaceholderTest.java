package org.boreg.bods.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "0000-00", "xxx", "N/A", "n.a.", "Not known", "sin datos", "Néant", "不明"})
    void whatSaysNothingIsAPlaceholder(String id) {
        assertThat(Placeholder.is(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "00000001", "NA1", "X9", "none such", "unbekannt verzogen"})
    void whatSaysSomethingIsNone(String id) {
        assertThat(Placeholder.is(id)).isFalse();
    }
}
