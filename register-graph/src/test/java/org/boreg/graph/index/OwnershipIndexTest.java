package org.boreg.graph.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipIndexTest {

    private static final int ALL = Integer.MAX_VALUE;

    private final OwnershipIndex index = new OwnershipIndex(0);

    @Test
    void whatStandsAbovePartyIsFoundLevelByLevel() {
        alone("a", "b", "c", "d");
        hold("b", "a");
        hold("c", "b");
        hold("d", "c");
        assertThat(above("a", 10, ALL)).containsExactly("a", "b", "c", "d");
        assertThat(above("a", 2, ALL)).containsExactly("a", "b", "c");
        assertThat(above("a", 0, ALL)).containsExactly("a");
        assertThat(above("a", 10, 1)).containsExactly("a", "b");
    }

    @Test
    void aRingIsWalkedOnce() {
        alone("a", "b");
        hold("b", "a");
        hold("a", "b");
        hold("a", "a");
        assertThat(above("a", 10, ALL)).containsExactly("a", "b");
    }

    @Test
    void partiesThatMergeAndFallApartTakeTheirRecordsAlong() {
        alone("a", "b", "c", "d");
        hold("b", "a");
        hold("d", "c");
        index.place(id("c"), id("a"));
        assertThat(above("a", 10, ALL)).containsExactlyInAnyOrder("a", "b", "d");
        assertThat(above("c", 10, ALL)).containsExactly("c");
        assertThat(index.companions(id("c"))).containsExactlyInAnyOrder(id("a"), id("c"));
        index.place(id("a"), id("d"));
        assertThat(above("a", 1, ALL)).containsExactlyInAnyOrder("a", "d");
        assertThat(above("d", 10, ALL)).containsExactlyInAnyOrder("d", "b");
    }

    @Test
    void ofAPartyThatItNeverMetItKnowsNothing() {
        alone("a");
        assertThat(above("b", 10, ALL)).isEmpty();
        assertThat(index.above("no id", 10, ALL)).isEmpty();
        assertThat(index.companions(id("b"))).isEmpty();
        assertThatThrownBy(() -> index.place("no id", id("a"))).hasMessageContaining("no id");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsFoundIsWhatPlainMapsSay(long seed) {
        Random random = new Random(seed);
        Map<Integer, Integer> party = new HashMap<>();
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int record = random.nextInt(120);
            if (random.nextInt(3) > 0 && party.size() > 1) {
                List<Integer> known = List.copyOf(party.keySet());
                int[] edge = {known.get(random.nextInt(known.size())), known.get(random.nextInt(known.size()))};
                edges.add(edge);
                index.hold(id("" + edge[0]), id("" + edge[1]));
            } else {
                int into = random.nextInt(120);
                party.put(record, into);
                index.place(id("" + record), id("" + into));
            }
        }
        for (int one = 0; one < 120; one++) {
            Set<String> found = new TreeSet<>(index.above(id("" + one), ALL, ALL));
            Set<String> expected = new TreeSet<>();
            plainly(one, party, edges).forEach(met -> expected.add(id("" + met)));
            found.add(id("" + one));
            assertThat(found).as("seed %d, party %d", seed, one).isEqualTo(expected);
        }
    }

    @Test
    void idsAreGivenBackAsTheyWereAndKeepTheirNumbers() {
        Random random = new Random(6);
        PartyIds ids = new PartyIds(3);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            all.add(randomId(random));
            assertThat(ids.number(all.get(i))).isEqualTo(i);
        }
        for (int i = 0; i < all.size(); i += 7) {
            assertThat(ids.id(i)).isEqualTo(all.get(i));
            assertThat(ids.find(all.get(i))).isEqualTo(i);
        }
        assertThat(ids.find(randomId(random))).isEqualTo(PartyIds.NONE);
    }

    @Test
    void whatItWillTakeIsKnownBefore() {
        Random random = new Random(7);
        OwnershipIndex large = new OwnershipIndex(100_000);
        String before = randomId(random);
        for (int i = 0; i < 99_999; i++) {
            String next = randomId(random);
            large.place(next, next);
            large.hold(next, before);
            before = next;
        }
        assertThat(large.bytes() / (double) OwnershipIndex.bytes(100_000, 99_999))
                .isBetween(1.0, 1.4);
    }

    private static Set<Integer> plainly(int from, Map<Integer, Integer> party, List<int[]> edges) {
        Set<Integer> met = new TreeSet<>(Set.of(from));
        Deque<Integer> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            Integer owned = open.remove();
            edges.stream()
                    .filter(edge -> owned.equals(party.get(edge[1])))
                    .map(edge -> party.get(edge[0]))
                    .filter(met::add)
                    .forEach(open::add);
        }
        return met;
    }

    private void alone(String... names) {
        for (String name : names) {
            index.place(id(name), id(name));
        }
    }

    private void hold(String owner, String owned) {
        index.hold(id(owner), id(owned));
    }

    private List<String> above(String name, int levels, int links) {
        return index.above(id(name), levels, links).stream()
                .map(id -> id.replaceFirst("^0+", ""))
                .toList();
    }

    private static String id(String name) {
        return "0".repeat(16 - name.length()) + name;
    }

    private static String randomId(Random random) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            id.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(random.nextInt(32)));
        }
        return id.toString();
    }
}
