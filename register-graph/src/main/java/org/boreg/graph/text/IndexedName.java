package org.boreg.graph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name as it is kept for search: one text of words between spaces, which the index takes as they are and from which the words can
 * be had again.
 *
 * @param former whether it is a name that the party went by before
 * @param words the ways to write each word that tells whom is meant, in their order
 * @param forms the legal forms
 * @param parts what parts of unspaced words can be found by
 * @param whole what the whole name is found by, its words in any order
 */
public record IndexedName(
        boolean former, List<List<String>> words, List<String> forms, Set<String> parts, Set<String> whole) {

    private static final String FORMER = "‡";
    private static final String NEXT = "·";
    private static final String FORMS = "§";
    private static final String PARTS = "±";

    /** What a whole name begins with, and no word. */
    public static final String WHOLE = "¤";

    private static final int LONGEST_WHOLE = 200;

    static IndexedName of(List<NameWord> core, List<String> forms, boolean former) {
        Set<String> parts = new LinkedHashSet<>();
        core.forEach(word -> parts.addAll(word.parts()));
        return new IndexedName(former, core.stream().map(NameWord::forms).toList(), forms, parts, whole(core));
    }

    /** Empty words for a text without letters. */
    public static IndexedName of(String name, boolean isPerson, boolean former) {
        LegalForms.Split split = LegalForms.split(NameWords.of(name), isPerson);
        return of(split.core(), split.forms(), former);
    }

    /** What a name of these words is found by as a whole. */
    public static Set<String> whole(List<NameWord> core) {
        Set<String> whole = new LinkedHashSet<>();
        whole.add(sorted(core.stream().map(NameWord::folded).toList()));
        whole.add(sorted(core.stream().map(NameWord::latin).toList()));
        return whole;
    }

    /** Whether this is the name that {@link SearchFields} has written so. */
    public boolean isWrittenAs(String text) {
        return text().equals(text);
    }

    String text() {
        List<String> text = new ArrayList<>();
        if (former) {
            text.add(FORMER);
        }
        for (int at = 0; at < words.size(); at++) {
            if (at > 0) {
                text.add(NEXT);
            }
            text.addAll(words.get(at));
        }
        text.add(FORMS);
        text.addAll(forms);
        text.add(PARTS);
        text.addAll(parts);
        text.addAll(whole);
        return String.join(" ", text);
    }

    /** Reads what {@link SearchFields} has written. */
    public static IndexedName parse(String text) {
        boolean former = text.startsWith(FORMER + " ");
        List<List<String>> words = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        Set<String> parts = new LinkedHashSet<>();
        Set<String> whole = new LinkedHashSet<>();
        List<String> word = new ArrayList<>();
        String place = NEXT;
        for (String token : Arrays.asList(text.split(" "))) {
            switch (token) {
                case FORMER -> {}
                case NEXT, FORMS, PARTS -> {
                    if (!word.isEmpty()) {
                        words.add(word);
                        word = new ArrayList<>();
                    }
                    place = token;
                }
                default -> {
                    if (token.startsWith(WHOLE)) {
                        whole.add(token);
                    } else if (place.equals(NEXT)) {
                        word.add(token);
                    } else if (place.equals(FORMS)) {
                        forms.add(token);
                    } else {
                        parts.add(token);
                    }
                }
            }
        }
        return new IndexedName(former, words, forms, parts, whole);
    }

    private static String sorted(List<String> words) {
        String whole = WHOLE + String.join("_", new TreeSet<>(words));
        return whole.length() <= LONGEST_WHOLE
                ? whole
                : whole.substring(0, LONGEST_WHOLE) + Integer.toHexString(whole.hashCode());
    }
}
