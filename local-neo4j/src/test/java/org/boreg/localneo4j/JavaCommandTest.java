package org.boreg.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void optionsOfTheVariableAreWords() {
        assertThat(JavaCommand.wanted("  -XX:TieredStopAtLevel=1   -Xlog:gc "))
                .containsExactly("-XX:TieredStopAtLevel=1", "-Xlog:gc");
    }

    @Test
    void whereItSaysNothingThereAreNone() {
        assertThat(JavaCommand.wanted(null)).isEmpty();
        assertThat(JavaCommand.wanted(" ")).isEmpty();
    }
}
