package org.boreg.graph.text;

import com.ibm.icu.lang.UScript;
import java.util.Set;

/** What has to be known of scripts to take names apart. */
final class Scripts {

    private static final Set<Integer> UNSPACED = Set.of(
            UScript.HAN,
            UScript.HIRAGANA,
            UScript.KATAKANA,
            UScript.HANGUL,
            UScript.THAI,
            UScript.LAO,
            UScript.KHMER,
            UScript.MYANMAR,
            UScript.TIBETAN);

    /** Scripts whose transliteration leaves vowels out or puts in too many: compared by their consonants. */
    private static final Set<Integer> BY_CONSONANTS = Set.of(
            UScript.ARABIC,
            UScript.HEBREW,
            UScript.DEVANAGARI,
            UScript.BENGALI,
            UScript.GUJARATI,
            UScript.GURMUKHI,
            UScript.TAMIL,
            UScript.TELUGU,
            UScript.KANNADA,
            UScript.MALAYALAM,
            UScript.SINHALA,
            UScript.THAI,
            UScript.LAO,
            UScript.KHMER,
            UScript.MYANMAR,
            UScript.ETHIOPIC);

    private static final int KATAKANA_LONG_VOWEL = 0x30FC;

    static int of(int letter) {
        return letter == KATAKANA_LONG_VOWEL ? UScript.KATAKANA : UScript.getScript(letter);
    }

    /** Of the first letter that has one; Latin where none has. */
    static int of(String word) {
        for (int at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
            int script = of(word.codePointAt(at));
            if (script != UScript.COMMON && script != UScript.INHERITED) {
                return script;
            }
        }
        return UScript.LATIN;
    }

    static boolean isLatin(String word) {
        return of(word) == UScript.LATIN;
    }

    static boolean isUnspaced(int letter) {
        return UNSPACED.contains(of(letter));
    }

    static boolean isByConsonants(String word) {
        return BY_CONSONANTS.contains(of(word));
    }

    private Scripts() {}
}
