package org.boreg.bods.validation.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void aSmallTableIsOnTheHeapAlone() throws IOException {
        try (Memory memory = new Memory(new HeapShare(1 << 20), 1 << 16)) {
            Table table = new Table(memory, 12, Memory.Use.EVERYWHERE);
            table.reserve(1_000);
            table.putLong(999, 4, 5);

            assertThat(table.getLong(999, 4)).isEqualTo(5);
            assertThat(table.getLong(998, 4)).isZero();
            assertThat(memory.fileBytes()).isZero();
        }
    }

    @Test
    void aTableGoesOnOnTheDiskWhereTheHeapEnds() throws IOException {
        try (Memory memory = new Memory(new HeapShare(1 << 20), 1 << 16)) {
            Table table = new Table(memory, 8, Memory.Use.EVERYWHERE);
            int rows = 400_000;
            for (int row = 0; row < rows; row++) {
                table.reserve(row + 1);
                table.putInt(row, 4, ~row);
            }
            for (int row = 0; row < rows; row++) {
                assertThat(table.getInt(row, 0)).isZero();
                assertThat(table.getInt(row, 4)).isEqualTo(~row);
            }
            assertThat(memory.fileBytes()).isGreaterThan(1 << 20);
        }
    }

    @Test
    void whatWasFreedIsUsedAgainAndEmpty() throws IOException {
        try (Memory memory = new Memory(new HeapShare(0), 1 << 16)) {
            for (int i = 0; i < 10; i++) {
                Table table = new Table(memory, 7, Memory.Use.IN_ORDER);
                table.reserve(100);
                assertThat(table.getInt(99, 3)).isZero();
                table.putInt(99, 3, -1);
                table.free();
            }
            assertThat(memory.fileBytes()).isEqualTo(1 << 16);
        }
    }

    @Test
    void theHeapIsGivenBackWhenADatasetIsClosed() throws IOException {
        HeapShare heap = new HeapShare(1 << 20);
        try (Memory memory = new Memory(heap, 1 << 16)) {
            memory.allocate(1 << 20, Memory.Use.EVERYWHERE);
            assertThat(heap.take(1)).isFalse();
        }
        assertThat(heap.take(1 << 20)).isTrue();
    }

    @Test
    void textsAreReadFromWhereverTheyAre() throws IOException {
        try (Memory memory = new Memory(new HeapShare(1 << 19), 1 << 16);
                TextLog log = new TextLog(memory)) {
            List<Long> places = new ArrayList<>();
            for (int i = 0; i < 40_000; i++) {
                places.add(log.append("Identificación número " + i));
            }
            for (int i = 0; i < 40_000; i += 777) {
                assertThat(log.read(places.get(i))).isEqualTo("Identificación número " + i);
            }
            assertThat(log.fileBytes()).isPositive();
        }
    }

    @Test
    void anEndlessTextIsCut() throws IOException {
        try (Memory memory = new Memory(new HeapShare(0), 1 << 16);
                TextLog log = new TextLog(memory)) {
            long place = log.append("\uD83D\uDE00".repeat(1_000_000));

            assertThat(log.read(place)).hasSize(TextLog.LONGEST + 3).endsWith("\uD83D\uDE00...");
        }
    }

    @Test
    void identifiersAreNumberedInTheOrderInWhichTheyCome() throws IOException {
        try (Memory memory = new Memory(new HeapShare(1 << 16), 1 << 16)) {
            Interner interner = new Interner(memory);
            for (int i = 1; i <= 50_000; i++) {
                assertThat(interner.intern(Id.of("id" + i))).isEqualTo(i);
            }
            for (int i = 1; i <= 50_000; i++) {
                assertThat(interner.intern(Id.of("id" + i))).isEqualTo(i);
            }
            assertThat(interner.find(Id.of("never"))).isZero();
        }
    }

    /** The vectors of its authors are over bytes; these are over characters, and only say that it stays what it is. */
    @Test
    void aHashDependsOnItsKeyAndOnEveryCharacter() {
        SipHash hash = new SipHash(1, 2);

        assertThat(hash.id("abcde", "")).isEqualTo(hash.id("abcde", ""));
        assertThat(hash.id("abcde", "")).isNotEqualTo(hash.id("abcdf", ""));
        assertThat(hash.id("abcde", "")).isNotEqualTo(hash.id("abcde\u0000", ""));
        assertThat(hash.id("abcde", "")).isNotEqualTo(new SipHash(1, 3).id("abcde", ""));
    }
}
