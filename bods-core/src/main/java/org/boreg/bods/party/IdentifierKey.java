package org.boreg.bods.party;

import org.boreg.bods.model.StrongIdentifier;

/**
 * The key under which the graph keeps a strong identifier: the kind of party, then {@code SCHEME:id}; where an operator keeps apart
 * parties that were given the same one, then what it is kept apart by.
 */
public final class IdentifierKey {

    private static final char SEPARATOR = '|';
    /** What follows the key of an identifier that is kept apart. */
    public static final String APART = "\u001fapart:";

    /** @param kind {@code entity} or {@code person} */
    public static String of(String kind, StrongIdentifier identifier) {
        return kind + SEPARATOR + identifier;
    }

    /** The same key for those only that are kept apart by this. */
    public static String apart(String key, String by) {
        return key + APART + by;
    }

    /** The key without what it is kept apart by. */
    public static String plain(String key) {
        int end = key.indexOf(APART);
        return end < 0 ? key : key.substring(0, end);
    }

    /** The key's id alone, without the scheme. */
    public static String value(String key) {
        int start = key.indexOf(':') + 1;
        int end = key.indexOf(APART, start);
        return end < 0 ? key.substring(start) : key.substring(start, end);
    }

    private IdentifierKey() {}
}
