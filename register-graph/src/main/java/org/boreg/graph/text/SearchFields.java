package org.boreg.graph.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a party is found by: properties of its node, made of what the public may see of it. */
public final class SearchFields {

    /** Names, one a text, as {@link IndexedName} writes them. */
    public static final String NAMES = "searchNames";

    /** How the names sound. */
    public static final String SOUNDS = "searchSounds";

    /** Identifiers without signs, with and without scheme; none of a person's, which the public may not see. */
    public static final String IDENTIFIERS = "searchIdentifiers";

    /** All properties that are for search only. */
    public static final Set<String> ALL = Set.of(NAMES, SOUNDS, IDENTIFIERS);

    private static final String PERSON = "person";

    /**
     * The same for the same names and identifiers in any order.
     *
     * @param kind {@code entity}, {@code person} or another; a person has no legal form
     * @param identifiers {@code SCHEME:id}
     */
    public static Map<String, Object> of(
            String kind, Collection<String> names, Collection<String> formerNames, Collection<String> identifiers) {
        boolean isPerson = kind.equals(PERSON);
        Set<String> indexed = new TreeSet<>();
        Set<String> sounds = new TreeSet<>();
        names.forEach(name -> add(name, isPerson, false, indexed, sounds));
        formerNames.forEach(name -> add(name, isPerson, true, indexed, sounds));
        Set<String> keys = new TreeSet<>();
        if (!isPerson) {
            identifiers.forEach(identifier -> keys.addAll(identifierKeys(identifier)));
        }
        return Map.of(
                NAMES, List.copyOf(indexed),
                SOUNDS, List.copyOf(sounds),
                IDENTIFIERS, List.copyOf(keys));
    }

    /** An identifier or what somebody takes for one: letters and digits only, folded. */
    public static String identifierKey(String text) {
        String key = FoldedText.of(text).replaceAll("[^\\p{L}\\p{N}]+", "");
        return key.length() <= 100 ? key : key.substring(0, 100);
    }

    private static void add(String name, boolean isPerson, boolean former, Set<String> indexed, Set<String> sounds) {
        LegalForms.Split split = LegalForms.split(NameWords.of(name), isPerson);
        if (!split.core().isEmpty()) {
            indexed.add(IndexedName.of(split.core(), split.forms(), former).text());
            split.core().forEach(word -> sounds.addAll(SoundKey.all(word)));
        }
    }

    private static Set<String> identifierKeys(String identifier) {
        Set<String> keys = new TreeSet<>();
        keys.add(identifierKey(identifier));
        String id = identifierKey(identifier.substring(identifier.indexOf(':') + 1));
        keys.add(id);
        keys.add(id.replaceFirst("^0+(?=.)", ""));
        keys.remove("");
        return keys;
    }

    private SearchFields() {}
}
