package org.boreg.bods.finding;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a finding has to say beyond its code, without the words, which are the {@link Catalogue}'s.
 *
 * @param variant which of the code's messages fits; empty for its usual one
 * @param values what fills the message's {@code {placeholders}}; one made by {@link #phrase} is words of the catalogue,
 *     too
 */
public record Saying(String variant, Map<String, String> values) {

    /** Begins no text that a message shows as it came. */
    private static final char PHRASE = '\u0001';

    /** Findings are kept by the hundred, and what they quote is as long as a sender likes. */
    private static final int LONGEST_VALUE = 500;

    /** The usual message, which has nothing to fill in. */
    public static final Saying PLAIN = new Saying("", Map.of());

    public Saying {
        values = Map.copyOf(values);
    }

    /** The usual message with its values: name, value, name, value... */
    public static Saying of(String... namesAndValues) {
        return new Saying("", pairs(namesAndValues));
    }

    /** Another message of the same code with its values. */
    public static Saying variant(String variant, String... namesAndValues) {
        return new Saying(variant, pairs(namesAndValues));
    }

    /** A value that is the catalogue's phrase of this name, so that it is translated, too. */
    public static String phrase(String name) {
        return PHRASE + name;
    }

    static boolean isPhrase(String value) {
        return !value.isEmpty() && value.charAt(0) == PHRASE;
    }

    private static Map<String, String> pairs(String... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], Cut.to(LONGEST_VALUE, namesAndValues[i + 1]));
        }
        return values;
    }
}
