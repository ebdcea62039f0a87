package org.boreg.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlansTest {

    @Test
    void plansAreMadeAnewAsTheRegisterGrowsAndNotOtherwise() {
        assertThat(Plans.isOutgrown(0, 1_000)).isFalse();
        assertThat(Plans.isOutgrown(1_000, 2_000)).isTrue();
        assertThat(Plans.isOutgrown(2_000, 4_000)).isFalse();
        assertThat(Plans.isOutgrown(4_000, 5_000)).isTrue();
        assertThat(Plans.isOutgrown(0, 100_000)).isTrue();
        assertThat(Plans.isOutgrown(200_000, 300_000)).isTrue();
        assertThat(Plans.isOutgrown(300_000, 100_000_000)).isFalse();
    }
}
