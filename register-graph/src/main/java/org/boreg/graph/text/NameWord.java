package org.boreg.graph.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word where it stands in a name, folded.
 *
 * @param start where it begins in the name, in UTF-16 units
 * @param end where it has ended
 * @param others other ways to write it: in Latin letters, with "ue" for an umlaut, with or without its hyphen; the likeliest first
 * @param parts of a word in a script that puts no spaces between words: what a part of it can be found by; else empty
 */
public record NameWord(int start, int end, String folded, List<String> others, List<String> parts) {

    private static final int MOST_OTHERS = 8;

    public NameWord {
        others = others.isEmpty() ? List.of() : distinct(folded, others);
        parts = parts.isEmpty() ? List.of() : parts.stream().distinct().toList();
    }

    private static List<String> distinct(String folded, List<String> others) {
        Set<String> distinct = new LinkedHashSet<>(others);
        distinct.remove(folded);
        distinct.remove("");
        return distinct.stream().limit(MOST_OTHERS).toList();
    }

    /** All ways to write it, its own first. */
    public List<String> forms() {
        List<String> forms = new ArrayList<>(others.size() + 1);
        forms.add(folded);
        forms.addAll(others);
        return forms;
    }

    /** The word in Latin letters, where it can be put so; else as it is. */
    public String latin() {
        return Scripts.isLatin(folded)
                ? folded
                : others.stream().filter(Scripts::isLatin).findFirst().orElse(folded);
    }

    public boolean isUnspaced() {
        return !parts.isEmpty();
    }
}
