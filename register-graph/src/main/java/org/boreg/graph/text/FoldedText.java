package org.boreg.graph.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as search compares it: without accents and case. It is folded before it reaches the index, and a question is folded the same
 * way, because the database's own folding analyser also drops English stop words, and a company may be called "It".
 */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Latin letters that Unicode does not take apart into a letter and a mark. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ı', "i"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('þ', "th"),
            Map.entry('ð', "d"),
            Map.entry('ə', "a"));

    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (char letter : plain.toCharArray()) {
            String replacement = LETTERS.get(letter);
            if (replacement == null) {
                folded.append(letter);
            } else {
                folded.append(replacement);
            }
        }
        return folded.toString();
    }

    private FoldedText() {}
}
