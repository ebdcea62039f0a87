package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.graph.text.IndexedName;
import org.boreg.graph.text.LegalForms;
import org.boreg.graph.text.NameWord;
import org.boreg.graph.text.NameWords;
import org.boreg.graph.text.SearchFields;
import org.boreg.graph.text.SoundKey;

/**
 * What was asked for, as words and as a query of the full-text index. Nothing of the text is syntax there: only letters, marks and
 * digits are left of it.
 *
 * @param needed words that have to be in the name
 * @param welcome words that tell little: a name with them comes before one without
 * @param whole what names of just these words are found by
 * @param identifier the text as an identifier
 */
record SearchWords(List<NameWord> needed, List<NameWord> welcome, Set<String> whole, String identifier) {

    private static final int MOST_WORDS = 16;
    private static final int MOST_FUZZY = 4;
    private static final int MOST_FORMS = 5;
    private static final int MOST_PAIRS = 12;
    private static final int ONE_ERROR = 4;
    private static final int TWO_ERRORS = 8;
    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_IDENTIFIER_PREFIX = 4;

    /** Identifiers are indexed in small letters. */
    private static final String NO_IDENTIFIER = "NONE";

    /** How freely the index is asked. */
    enum Freedom {
        /** Words as they are, their beginnings and their sounds. */
        AS_WRITTEN,
        /** Also with typing errors: one from four letters on, two from eight. Each can become fifty words, so only few may have any. */
        WITH_ERRORS,
        /** Not all words have to match; how many do is for {@link Likeness} to say. */
        SOME_WORDS
    }

    static SearchWords of(String text) {
        List<NameWord> all = NameWords.of(text).stream().limit(MOST_WORDS).toList();
        List<NameWord> needed = new ArrayList<>();
        List<NameWord> welcome = new ArrayList<>();
        for (NameWord word : all) {
            (tellsLittle(word) ? welcome : needed).add(word);
        }
        if (needed.isEmpty()) {
            needed.addAll(welcome);
            welcome.clear();
        }
        Set<String> whole = new LinkedHashSet<>();
        if (!all.isEmpty()) {
            whole.addAll(IndexedName.whole(all));
            whole.addAll(IndexedName.whole(LegalForms.split(all, false).core()));
            whole.addAll(IndexedName.whole(LegalForms.split(all, true).core()));
        }
        return new SearchWords(needed, welcome, whole, SearchFields.identifierKey(text));
    }

    boolean isEmpty() {
        return needed.isEmpty() && identifier.isEmpty();
    }

    /** How many typing errors a word of this length may have. */
    static int errors(int length) {
        if (length < ONE_ERROR) {
            return 0;
        }
        return length < TWO_ERRORS ? 1 : 2;
    }

    String lucene(Freedom freedom) {
        List<String> clauses = new ArrayList<>();
        int fuzzy = 0;
        for (NameWord word : needed) {
            boolean isFuzzy = freedom == Freedom.WITH_ERRORS
                    && fuzzy < MOST_FUZZY
                    && !word.isUnspaced()
                    && errors(word.folded().length()) > 0;
            fuzzy += isFuzzy ? 1 : 0;
            clauses.add((freedom == Freedom.SOME_WORDS ? "" : "+") + clause(word, isFuzzy, freedom));
        }
        for (NameWord word : welcome) {
            clauses.add(term(SearchFields.NAMES, word.folded()));
        }
        List<String> ways = new ArrayList<>();
        if (!clauses.isEmpty()) {
            ways.add("(" + String.join(" ", clauses) + ")");
        }
        whole.forEach(name -> ways.add(term(SearchFields.NAMES, name) + "^20"));
        if (!identifier.isEmpty()) {
            ways.add(term(SearchFields.IDENTIFIERS, identifier) + "^50");
            ways.addAll(beginningOfIdentifier());
        }
        return "+(" + String.join(" ", ways) + ")";
    }

    /** Finds those alone that have the text as an identifier, or as the beginning of one. */
    String luceneOfIdentifier() {
        List<String> ways = new ArrayList<>(beginningOfIdentifier());
        ways.add(term(SearchFields.IDENTIFIERS, identifier.isEmpty() ? NO_IDENTIFIER : identifier));
        return "+(" + String.join(" ", ways) + ")";
    }

    private List<String> beginningOfIdentifier() {
        boolean canBegin = identifier.length() >= SHORTEST_IDENTIFIER_PREFIX
                && identifier.chars().anyMatch(Character::isDigit);
        return canBegin ? List.of(term(SearchFields.IDENTIFIERS, identifier) + "*") : List.of();
    }

    private static boolean tellsLittle(NameWord word) {
        return LegalForms.tellsLittle(word.folded())
                || !word.isUnspaced()
                        && word.folded().codePointCount(0, word.folded().length()) < SHORTEST_PREFIX;
    }

    private static String clause(NameWord word, boolean fuzzy, Freedom freedom) {
        Set<String> ways = new LinkedHashSet<>();
        List<String> forms = word.forms().stream().limit(MOST_FORMS).toList();
        for (String form : forms) {
            ways.add(term(SearchFields.NAMES, form) + (form.equals(word.folded()) ? "^6" : "^3"));
        }
        for (String form : new LinkedHashSet<>(List.of(word.folded(), word.latin()))) {
            if (form.length() >= SHORTEST_PREFIX) {
                ways.add(term(SearchFields.NAMES, form) + "*");
            }
            if (fuzzy && errors(form.length()) > 0) {
                ways.add(term(SearchFields.NAMES, form) + "~" + errors(form.length()));
            }
        }
        if (word.isUnspaced()) {
            ways.add(unspaced(word, freedom));
        }
        for (String form : forms) {
            for (String sound : List.of(SoundKey.of(form), SoundKey.consonants(form))) {
                if (sound.length() > SHORTEST_PREFIX) {
                    ways.add(term(SearchFields.SOUNDS, sound) + "^0.5");
                }
            }
        }
        return "(" + String.join(" ", ways) + ")";
    }

    private static String unspaced(NameWord word, Freedom freedom) {
        List<String> pairs = NameWords.pairs(word.folded());
        String must = freedom == Freedom.SOME_WORDS ? "" : "+";
        return pairs.stream()
                .limit(MOST_PAIRS)
                .map(pair -> must + term(SearchFields.NAMES, pair))
                .collect(Collectors.joining(" ", "(", ")"))
                .replace("()", term(SearchFields.NAMES, word.folded()));
    }

    static String term(String field, String value) {
        StringBuilder term = new StringBuilder(field).append(':');
        value.codePoints().forEach(letter -> {
            if (!Character.isLetterOrDigit(letter) && Character.getType(letter) != Character.NON_SPACING_MARK) {
                term.append('\\');
            }
            term.appendCodePoint(letter);
        });
        return term.toString();
    }
}
