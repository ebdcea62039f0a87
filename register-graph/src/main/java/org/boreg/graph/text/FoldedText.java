package org.boreg.graph.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Text as search compares it: without case, accents, vowel points and variants of letters that writers take for one another. It is
 * folded before it reaches the index, and a question is folded the same way, so that nothing depends on an analyser of the database.
 */
public final class FoldedText {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private static final int DAKUTEN = 0x3099;
    private static final int HANDAKUTEN = 0x309A;

    /** Letters that Unicode does not take apart, and those that differ by habit only: Persian and Arabic, final forms, harakat. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ə', "a"),
            Map.entry((int) 'ς', "σ"),
            Map.entry(0x0629, "\u0647"), // teh marbuta: heh
            Map.entry(0x0649, "\u064A"), // alef maksura: yeh
            Map.entry(0x06CC, "\u064A"), // Persian yeh
            Map.entry(0x06A9, "\u0643"), // Persian kaf
            Map.entry(0x0671, "\u0627"), // alef wasla
            Map.entry(0x0640, ""), // tatweel
            Map.entry(0x200C, ""), // zero width joiners
            Map.entry(0x200D, ""));

    public static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKD), true);
        StringBuilder folded = new StringBuilder(apart.length());
        boolean hasHan = false;
        for (int at = 0; at < apart.length(); ) {
            int letter = apart.codePointAt(at);
            at += Character.charCount(letter);
            String replacement = LETTERS.get(letter);
            if (replacement != null) {
                folded.append(replacement);
            } else if (!isAccent(letter)) {
                folded.appendCodePoint(letter);
                hasHan |= UScript.getScript(letter) == UScript.HAN;
            }
        }
        String together = Normalizer.normalize(folded, Normalizer.Form.NFC);
        return hasHan ? SIMPLIFIED.transliterate(together) : together;
    }

    /** Most texts are, and nothing of it has accents or variants. */
    static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Marks that a hasty writer leaves out. Vowel signs of Indic scripts and the voicing of kana make another word. */
    private static boolean isAccent(int letter) {
        int type = Character.getType(letter);
        if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
            return false;
        }
        if (letter == DAKUTEN || letter == HANDAKUTEN) {
            return false;
        }
        int script = UScript.getScript(letter);
        return script == UScript.INHERITED
                || script == UScript.HEBREW
                || script == UScript.ARABIC
                || script == UScript.CYRILLIC
                || script == UScript.GREEK
                || letter == 0x093C // nukta
                || letter >= 0x0E47 && letter <= 0x0E4E; // Thai tone marks
    }

    private FoldedText() {}
}
