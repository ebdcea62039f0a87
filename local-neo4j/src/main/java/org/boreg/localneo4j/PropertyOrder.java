package org.boreg.localneo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * An order of the properties of a row in which Neo4j stores them in the fewest records. A record has four places; the importer fills one
 * after the other and begins a new one where the next property does not fit. How many places one takes is only guessed: a wrong guess
 * costs room, nothing else.
 */
final class PropertyOrder {

    private static final int PLACES = 4;
    private static final int PLACE_BITS = 64;
    private static final int HEADER_BITS = 39;
    private static final int CHARACTER_BITS = 6;
    private static final long LARGEST_IN_ONE = 1L << 34;

    /** By the number of places: what is left. */
    private final List<List<Map.Entry<String, Object>>> left = new ArrayList<>();

    PropertyOrder() {
        for (int places = 0; places <= PLACES; places++) {
            left.add(new ArrayList<>());
        }
    }

    /** Hands all properties on, in that order. */
    void each(Map<String, Object> properties, BiConsumer<String, Object> taking) {
        properties.entrySet().forEach(one -> left.get(places(one.getValue())).add(one));
        for (int count = properties.size(); count > 0; ) {
            int free = PLACES;
            for (int places = PLACES; places > 0; places = Math.min(free, places)) {
                List<Map.Entry<String, Object>> fitting = left.get(places);
                if (fitting.isEmpty()) {
                    places--;
                    continue;
                }
                Map.Entry<String, Object> next = fitting.remove(fitting.size() - 1);
                taking.accept(next.getKey(), next.getValue());
                free -= places;
                count--;
            }
        }
    }

    private static int places(Object value) {
        if (value instanceof Long number) {
            return Math.abs(number) < LARGEST_IN_ONE && number != Long.MIN_VALUE ? 1 : 2;
        }
        if (value instanceof Double) {
            return 2;
        }
        return value instanceof String text ? places(text) : 1;
    }

    /** A text that is too long for a record stands elsewhere, and takes one place for where that is. */
    private static int places(String text) {
        int places = (HEADER_BITS + text.length() * CHARACTER_BITS + PLACE_BITS - 1) / PLACE_BITS;
        return places > PLACES ? 1 : places;
    }
}
