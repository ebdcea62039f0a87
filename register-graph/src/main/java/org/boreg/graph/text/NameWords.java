package org.boreg.graph.text;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a name, or what somebody searches for, apart into its words. */
public final class NameWords {

    private static final int MOST_WORDS = 40;
    private static final int LONGEST_WORD = 80;
    private static final int LONGEST_NAME = 1000;

    /** Letters, marks and digits, with single signs between them that keep a word together. */
    private static final Pattern COMPOUND = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}\\u3231\\u3232\\u200c\\u200d]+" + "(?:['’ʼ‘`´״׳\"./&·・\\-‐‑–][\\p{L}\\p{M}\\p{N}]+)*");

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\u3231\\u3232\\u200c\\u200d]+");
    private static final Pattern ACRONYM = Pattern.compile("\\p{L}\\p{M}*(?:[./]\\p{L}\\p{M}*)+");
    private static final Pattern APOSTROPHES = Pattern.compile("[^./&·・\\-‐‑–]*['’ʼ‘`´״׳\"][^./&·・\\-‐‑–]*");
    private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String UMLAUTS = "äöüåø";
    private static final String[] UMLAUTS_APART = {"ae", "oe", "ue", "aa", "oe"};

    public static List<NameWord> of(String text) {
        List<NameWord> words = new ArrayList<>();
        String name = text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
        Matcher compounds = COMPOUND.matcher(name);
        while (compounds.find() && words.size() < MOST_WORDS) {
            compound(name, compounds.start(), compounds.end(), words);
        }
        return words.size() > MOST_WORDS ? List.copyOf(words.subList(0, MOST_WORDS)) : words;
    }

    private static void compound(String name, int start, int end, List<NameWord> words) {
        String all = name.substring(start, end);
        List<int[]> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(all);
        while (matcher.find()) {
            parts.add(new int[] {start + matcher.start(), start + matcher.end()});
        }
        if (parts.size() == 1 || all.codePoints().anyMatch(Scripts::isUnspaced)) {
            parts.forEach(part -> runs(name, part[0], part[1], words));
            return;
        }
        String joined = FoldedText.of(all).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
        List<String> split = parts.stream()
                .map(part -> FoldedText.of(name.substring(part[0], part[1])))
                .filter(part -> !part.isEmpty())
                .toList();
        if (ACRONYM.matcher(all).matches() || APOSTROPHES.matcher(all).matches()) {
            add(words, start, end, joined, split);
            return;
        }
        for (int[] part : parts) {
            List<String> others = new ArrayList<>(umlautsApart(name.substring(part[0], part[1])));
            others.add(joined);
            add(words, part[0], part[1], FoldedText.of(name.substring(part[0], part[1])), others);
        }
    }

    /** Chinese, Japanese, Korean or Thai and another script can follow one another without a space: each run is a word. */
    private static void runs(String name, int start, int end, List<NameWord> words) {
        int from = start;
        while (from < end) {
            boolean unspaced = Scripts.isUnspaced(name.codePointAt(from));
            int to = from;
            while (to < end && (Scripts.isUnspaced(name.codePointAt(to)) == unspaced || isMark(name.codePointAt(to)))) {
                to += Character.charCount(name.codePointAt(to));
            }
            if (unspaced) {
                for (int[] piece : LegalForms.pieces(name, from, to)) {
                    addUnspaced(words, piece[0], piece[1], FoldedText.of(name.substring(piece[0], piece[1])));
                }
            } else {
                String word = name.substring(from, to);
                add(words, from, to, FoldedText.of(word), umlautsApart(word));
            }
            from = to;
        }
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void add(List<NameWord> words, int start, int end, String folded, List<String> alike) {
        String word = cut(folded);
        if (word.isEmpty()) {
            return;
        }
        List<String> others = new ArrayList<>(Latin.of(word));
        alike.stream().map(NameWords::cut).forEach(others::add);
        words.add(new NameWord(start, end, word, others, List.of()));
    }

    private static void addUnspaced(List<NameWord> words, int start, int end, String folded) {
        String word = cut(folded);
        if (!word.isEmpty()) {
            words.add(new NameWord(start, end, word, Latin.of(word), parts(word)));
        }
    }

    /** Letters and pairs of letters, and the same of the syllables in Latin. */
    private static List<String> parts(String word) {
        Set<String> parts = new LinkedHashSet<>(lettersAndPairs(word));
        List<String> letters = word.codePoints().mapToObj(Character::toString).toList();
        List<String> syllables = Latin.syllables(word);
        boolean isKorean = syllables.size() == letters.size() && Scripts.of(word) == UScript.HANGUL;
        for (int at = 0; at < syllables.size(); at++) {
            parts.add(syllables.get(at));
            if (at + 1 < syllables.size()) {
                parts.add(syllables.get(at) + syllables.get(at + 1));
            }
            if (isKorean) {
                parts.addAll(Latin.koreanSpellings(letters.get(at), syllables.get(at)));
            }
        }
        return List.copyOf(parts);
    }

    private static List<String> lettersAndPairs(String word) {
        List<String> all = new ArrayList<>(pairs(word));
        word.codePoints().mapToObj(Character::toString).forEach(all::add);
        return all;
    }

    /** Each letter of a word with the next one. */
    public static List<String> pairs(String word) {
        int[] letters = word.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at + 1 < letters.length; at++) {
            pairs.add(new String(letters, at, 2));
        }
        return pairs;
    }

    private static List<String> umlautsApart(String word) {
        if (FoldedText.isAscii(word)) {
            return List.of();
        }
        String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String apart = lower;
        for (int at = 0; at < UMLAUTS.length(); at++) {
            apart = apart.replace(UMLAUTS.substring(at, at + 1), UMLAUTS_APART[at]);
        }
        return apart.equals(lower) ? List.of() : List.of(FoldedText.of(apart));
    }

    /** Unicode takes some letters apart into several with signs between them. */
    private static String cut(String folded) {
        String word = folded.chars().allMatch(Character::isLetterOrDigit)
                ? folded
                : NOT_OF_A_WORD.matcher(folded).replaceAll("");
        return word.length() <= LONGEST_WORD ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD / 2));
    }

    private NameWords() {}
}
