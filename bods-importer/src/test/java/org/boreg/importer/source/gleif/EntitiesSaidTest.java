package org.boreg.importer.source.gleif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntitiesSaidTest {

    @Test
    void eachEntityIsNewOnceHoweverManyThereAre() {
        EntitiesSaid said = new EntitiesSaid();
        int fresh = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 50_000; i++) {
                fresh += said.add("entity " + i) ? 1 : 0;
            }
        }

        assertThat(fresh).isEqualTo(50_000);
        assertThat(said.add("another one")).isTrue();
    }
}
