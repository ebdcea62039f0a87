package org.boreg.graph.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words in Latin letters, in each of the ways that are usual for their script, folded. */
final class Latin {

    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin");
    private static final List<Transliterator> CYRILLIC =
            transliterators("Russian-Latin/BGN", "Ukrainian-Latin/BGN", "Bulgarian-Latin/BGN", "Cyrillic-Latin");
    private static final List<Transliterator> GREEK = transliterators("Greek-Latin/UNGEGN", "Greek-Latin");
    private static final String ARABIC_ARTICLE = "\u0627\u0644";

    /** How Korean family names are written, where that is not how they are transliterated. */
    private static final Map<String, List<String>> KOREAN = Map.ofEntries(
            Map.entry("김", List.of("kim")),
            Map.entry("이", List.of("lee", "yi", "rhee")),
            Map.entry("박", List.of("park", "pak")),
            Map.entry("최", List.of("choi", "choe")),
            Map.entry("정", List.of("jung", "chung", "jeong")),
            Map.entry("강", List.of("kang")),
            Map.entry("조", List.of("cho")),
            Map.entry("윤", List.of("yoon", "yun")),
            Map.entry("임", List.of("lim")),
            Map.entry("신", List.of("shin")),
            Map.entry("유", List.of("yoo")),
            Map.entry("노", List.of("roh")),
            Map.entry("권", List.of("kwon")),
            Map.entry("구", List.of("koo")),
            Map.entry("우", List.of("woo")),
            Map.entry("현", List.of("hyun")),
            Map.entry("준", List.of("joon", "jun")),
            Map.entry("영", List.of("young")),
            Map.entry("수", List.of("soo", "su")),
            Map.entry("선", List.of("sun")),
            Map.entry("성", List.of("sung")));

    /** The word in Latin letters; empty for a word that is in them. */
    static List<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        switch (Scripts.of(word)) {
            case UScript.LATIN -> {}
            case UScript.CYRILLIC -> CYRILLIC.forEach(one -> forms.add(plain(one.transliterate(word))));
            case UScript.GREEK -> GREEK.forEach(one -> forms.add(plain(one.transliterate(word))));
            case UScript.HAN -> forms.add(String.join("", syllables(word)));
            case UScript.HANGUL -> forms.addAll(korean(word));
            case UScript.ARABIC -> {
                forms.add(plain(ANY.transliterate(word)));
                if (word.startsWith(ARABIC_ARTICLE) && word.length() > 4) {
                    forms.add(plain(ANY.transliterate(word.substring(2))));
                }
            }
            default -> forms.add(plain(ANY.transliterate(word)));
        }
        forms.remove("");
        return List.copyOf(forms);
    }

    /** The syllables of a Chinese or Korean word; empty for others. */
    static List<String> syllables(String word) {
        int script = Scripts.of(word);
        if (script == UScript.HAN) {
            return List.of(ANY.transliterate(word).split("\\s+")).stream()
                    .map(Latin::plain)
                    .filter(syllable -> !syllable.isEmpty())
                    .toList();
        }
        return script == UScript.HANGUL
                ? word.codePoints()
                        .mapToObj(letter -> plain(ANY.transliterate(Character.toString(letter))))
                        .toList()
                : List.of();
    }

    private static List<String> korean(String word) {
        List<String> syllables = syllables(word);
        List<String> forms = new ArrayList<>(List.of(String.join("", syllables)));
        String hard = String.join("", syllables.stream().map(Latin::hardened).toList());
        forms.add(hard);
        String first = word.substring(0, word.offsetByCodePoints(0, 1));
        if (syllables.size() == 1) {
            forms.addAll(KOREAN.getOrDefault(first, List.of()));
        }
        return forms;
    }

    /** The other ways to write a syllable of Korean. */
    static List<String> koreanSpellings(String syllable, String romanised) {
        List<String> spellings = new ArrayList<>(KOREAN.getOrDefault(syllable, List.of()));
        spellings.add(romanised);
        spellings.add(hardened(romanised));
        return spellings;
    }

    /** At the beginning of a word many write k, t, p and ch for what the official romanisation has as g, d, b and j. */
    private static String hardened(String syllable) {
        return switch (syllable.isEmpty() ? ' ' : syllable.charAt(0)) {
            case 'g' -> "k" + syllable.substring(1);
            case 'd' -> "t" + syllable.substring(1);
            case 'b' -> "p" + syllable.substring(1);
            case 'j' -> "ch" + syllable.substring(1);
            default -> syllable;
        };
    }

    private static String plain(String transliterated) {
        StringBuilder plain = new StringBuilder();
        FoldedText.of(transliterated)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .filter(letter -> letter < 0x250)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static List<Transliterator> transliterators(String... ids) {
        return List.of(ids).stream().map(Transliterator::getInstance).toList();
    }

    private Latin() {}
}
