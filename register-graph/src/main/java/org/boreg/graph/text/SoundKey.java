package org.boreg.graph.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is left of a word in Latin letters when all is taken away that transliterations and ears disagree about. */
public final class SoundKey {

    /** Of what is compared by its consonants alone; no word begins so. */
    private static final char CONSONANTS = '_';

    private static final String[][] SAME = {
        {"shch", "s"},
        {"tsch", "c"},
        {"sch", "s"},
        {"sh", "s"},
        {"tch", "c"},
        {"ch", "c"},
        {"zh", "z"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"th", "t"},
        {"ts", "c"},
        {"tz", "c"},
        {"cz", "c"},
        {"ck", "k"},
        {"q", "k"},
        {"x", "ks"},
        {"w", "v"},
        {"ou", "u"},
        {"oo", "u"},
        {"yo", "o"},
        {"yu", "u"},
        {"iu", "u"},
        {"ju", "u"},
        {"ya", "a"},
        {"ia", "a"},
        {"ja", "a"},
        {"ye", "e"},
        {"ie", "e"},
        {"je", "e"},
        {"y", "i"},
        {"j", "i"}
    };

    /** The rules by the letter that they begin with, in their order. */
    private static final String[][][] BY_LETTER = byLetter();

    /** The sound of a folded word in Latin letters; empty for other words. */
    public static String of(String latin) {
        if (latin.isEmpty() || !Scripts.isLatin(latin)) {
            return "";
        }
        StringBuilder sound = new StringBuilder();
        for (int at = 0; at < latin.length(); ) {
            String[] rule = ruleAt(latin, at);
            if (rule == null) {
                sound.append(latin.charAt(at++));
            } else {
                sound.append(rule[1]);
                at += rule[0].length();
            }
        }
        return once(sound);
    }

    /** The consonants of a folded word in Latin letters, marked as such; empty where fewer than two are left. */
    public static String consonants(String latin) {
        if (!Scripts.isLatin(latin)) {
            return "";
        }
        StringBuilder consonants = new StringBuilder();
        String spelt = latin.replace("kh", "k").replace("c", "k").replace("kh", "k");
        for (char letter : of(spelt).toCharArray()) {
            if ("aeiouhv".indexOf(letter) < 0) {
                consonants.append(letter);
            }
        }
        String key = once(consonants);
        return key.length() < 2 ? "" : CONSONANTS + key;
    }

    /** Everything by which a word's sound is found. */
    static Set<String> all(NameWord word) {
        Set<String> keys = new LinkedHashSet<>();
        boolean byConsonants = Scripts.isByConsonants(word.folded());
        for (String form : word.forms()) {
            keys.add(of(form));
            if (byConsonants) {
                keys.add(consonants(form));
            }
        }
        keys.remove("");
        return keys;
    }

    private static String @Nullable [] ruleAt(String latin, int at) {
        int letter = latin.charAt(at) - 'a';
        if (letter < 0 || letter >= BY_LETTER.length) {
            return null;
        }
        for (String[] rule : BY_LETTER[letter]) {
            if (latin.startsWith(rule[0], at)) {
                return rule;
            }
        }
        return null;
    }

    private static String[][][] byLetter() {
        return IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> Arrays.stream(SAME)
                        .filter(rule -> rule[0].charAt(0) == letter)
                        .toArray(String[][]::new))
                .toArray(String[][][]::new);
    }

    private static String once(CharSequence letters) {
        StringBuilder once = new StringBuilder();
        for (int at = 0; at < letters.length(); at++) {
            if (once.isEmpty() || once.charAt(once.length() - 1) != letters.charAt(at)) {
                once.append(letters.charAt(at));
            }
        }
        return once.toString();
    }

    private SoundKey() {}
}
