package org.boreg.bods.version;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.boreg.bods.version.KnownStatements.Known;
import org.jspecify.annotations.Nullable;

/** What is known from before of numbered statements; 30 bytes for each that is known, where its record was named by an upgrade. */
final class KnownIndex {

    private static final byte HERE = 1;
    private static final byte CURRENT = 2;

    private final Map<Integer, String> otherNames = new HashMap<>();
    private int[] numbers = new int[16];
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int[] generations = new int[16];
    private byte[] flags = new byte[16];
    private int[] places = new int[0];
    private int size;

    void add(int number, Known known) {
        if (size == numbers.length) {
            int length = size + (size >> 1);
            numbers = Arrays.copyOf(numbers, length);
            high = Arrays.copyOf(high, length);
            low = Arrays.copyOf(low, length);
            generations = Arrays.copyOf(generations, length);
            flags = Arrays.copyOf(flags, length);
        }
        Optional<IdHash> series = SeriesId.hash(known.recordId());
        if (series.isEmpty()) {
            otherNames.put(size, known.recordId());
        }
        numbers[size] = number;
        high[size] = series.map(IdHash::high).orElse(0L);
        low[size] = series.map(IdHash::low).orElse(0L);
        generations[size] = known.generation();
        flags[size] = (byte) ((known.isHere() ? HERE : 0) | (known.isCurrent() ? CURRENT : 0));
        size++;
    }

    /** Nothing more will be added: from now on it can be asked. */
    void seal(int statements) {
        places = new int[size == 0 ? 0 : statements];
        for (int i = 0; i < size; i++) {
            places[numbers[i]] = i + 1;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** The number of the one that became known in this place, from 0. */
    int number(int place) {
        return numbers[place];
    }

    /** Null where nothing is known of it. */
    @Nullable
    Known get(int number) {
        int place = places.length == 0 ? 0 : places[number];
        if (place == 0) {
            return null;
        }
        int at = place - 1;
        String other = otherNames.isEmpty() ? null : otherNames.get(at);
        return new Known(
                other == null ? SeriesId.of(high[at], low[at]) : other,
                generations[at],
                (flags[at] & HERE) != 0,
                (flags[at] & CURRENT) != 0);
    }
}
