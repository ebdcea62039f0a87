package org.boreg.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.boreg.bods.party.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyNumbersTest {

    private static final int MANY = 300_000;
    private static final long TWO_BYTES_A_KEY = 2L * MANY;

    @TempDir
    private Path folder;

    @Test
    void eachKeyKeepsTheNumberThatItGotFirst() {
        Random random = new Random(71);
        Map<String, Integer> expected = new HashMap<>();
        try (KeyNumbers numbers = KeyNumbers.onDisk(folder, "keys")) {
            for (int at = 0; at < 20_000; at++) {
                String key = "key-" + random.nextInt(8_000);
                assertThat(numbers.of(key)).isEqualTo(expected.getOrDefault(key, KeyNumbers.UNMET));
                int next = expected.size();
                assertThat(numbers.meet(key)).isEqualTo(expected.computeIfAbsent(key, unmet -> next));
            }
            assertThat(numbers.size()).isEqualTo(expected.size());
            assertThat(numbers.of("never met")).isEqualTo(KeyNumbers.UNMET);
        }
    }

    @Test
    void keysAreOrderedAsTheIdsOfTheirParties() {
        try (KeyNumbers numbers = KeyNumbers.onDisk(folder, "keys")) {
            for (int one = 0; one < 50; one++) {
                for (int other = 0; other < 50; other++) {
                    int order = numbers.compare(numbers.meet("k" + one), numbers.meet("k" + other));
                    int ids = PartyId.ofRecord("k" + one).compareTo(PartyId.ofRecord("k" + other));
                    assertThat(Integer.signum(order)).isEqualTo(Integer.signum(ids));
                }
            }
        }
    }

    /** What is mapped is known by its pieces; what a key takes of the heap must not be more than that. */
    @Test
    void manyKeysTakeNothingOfTheHeap() throws IOException {
        try (KeyNumbers numbers = KeyNumbers.onDisk(folder, "keys")) {
            numbers.meet("the first");
            long before = heap();
            for (int at = 0; at < MANY; at++) {
                numbers.meet("key-" + at);
            }
            assertThat(heap() - before).isLessThan(TWO_BYTES_A_KEY);
            assertThat(numbers.of("key-" + (MANY - 1))).isEqualTo(MANY);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
