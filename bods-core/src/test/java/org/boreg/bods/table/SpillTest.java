package org.boreg.bods.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpillTest {

    @Test
    void whatDoesNotFitIntoMemoryIsSortedAllTheSame() throws IOException {
        for (int memory : new int[] {1, 1_000, 100_000_000}) {
            Random random = new Random(11);
            List<String> added = new ArrayList<>();
            List<String> sorted = new ArrayList<>();
            try (Spill spill = new Spill(memory)) {
                for (int i = 0; i < 500; i++) {
                    String key = Integer.toString(random.nextInt(100));
                    added.add(key + " " + i);
                    spill.add(key, (key + " " + i).getBytes(UTF_8));
                }
                spill.sort();
                for (Spill.Entry entry = spill.next(); entry != null; entry = spill.next()) {
                    sorted.add(new String(entry.payload(), UTF_8));
                }
            }

            added.sort(Comparator.comparingInt(text -> Integer.parseInt(text.substring(0, text.indexOf(' ')))));
            assertThat(sorted).as("with %d bytes", memory).isEqualTo(added);
        }
    }

    @Test
    void linksAreOrderedByValueAndThenByName() {
        List<String> links = new ArrayList<>(List.of("b", "10", "9", "", "a", "09", "123456789012345678901234567890"));

        links.sort(LinkOrder.LINKS);

        assertThat(links).containsExactly("", "09", "9", "10", "123456789012345678901234567890", "a", "b");
    }
}
