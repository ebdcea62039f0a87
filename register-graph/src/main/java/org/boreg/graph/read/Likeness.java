package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.boreg.graph.text.IndexedName;
import org.boreg.graph.text.LegalForms;
import org.boreg.graph.text.NameWord;
import org.boreg.graph.text.NameWords;
import org.boreg.graph.text.SoundKey;

/** How well names fit what was searched for: exact words before beginnings, beginnings before sounds and typing errors. */
final class Likeness {

    private static final double OTHER_FORM = 0.97;
    private static final double PART = 0.85;
    private static final double SOUND = 0.72;
    private static final double CONSONANTS = 0.6;
    private static final double ONE_ERROR = 0.68;
    private static final double TWO_ERRORS = 0.5;
    private static final double FORMER = 0.93;
    private static final double LITTLE = 0.15;
    private static final double OF_THE_SEARCH = 0.75;
    private static final double WHOLE = 0.05;

    private final SearchWords words;

    Likeness(SearchWords words) {
        this.words = words;
    }

    /**
     * The best of several names.
     *
     * @param score 0 for no likeness, about 1 for the same words
     * @param missing how many of the words that are needed are not in the name
     */
    record Best(String indexed, double score, int missing) {

        static final Best NONE = new Best("", 0, Integer.MAX_VALUE);
    }

    Best best(Collection<String> indexedNames) {
        Best best = Best.NONE;
        for (String indexed : indexedNames) {
            Best one = of(indexed);
            if (one.score() > best.score() || one.score() == best.score() && indexed.compareTo(best.indexed()) < 0) {
                best = one;
            }
        }
        return best;
    }

    /** Whether so few words are missing that it can be whom was meant. */
    boolean isLikeEnough(Best best) {
        return best.missing() <= words.needed().size() / 3 && best.score() > 0.4;
    }

    private Best of(String indexed) {
        IndexedName name = IndexedName.parse(indexed);
        double found = 0;
        double asked = 0;
        int missing = 0;
        boolean[] covered = new boolean[name.words().size()];
        for (NameWord word : words.needed()) {
            double weight = weight(word.folded());
            double likeness = likeness(word, name, covered);
            missing += likeness == 0 ? 1 : 0;
            asked += weight;
            found += weight * likeness;
        }
        for (NameWord word : words.welcome()) {
            double likeness = name.forms().contains(canonical(word)) ? 1 : likeness(word, name, covered);
            asked += LITTLE;
            found += LITTLE * likeness;
        }
        if (asked == 0) {
            return new Best(indexed, 0, missing);
        }
        double score =
                OF_THE_SEARCH * found / asked + (1 - OF_THE_SEARCH) * coverage(name, covered) * (found > 0 ? 1 : 0);
        if (name.whole().stream().anyMatch(words.whole()::contains)) {
            score += WHOLE;
        }
        return new Best(indexed, name.former() ? score * FORMER : score, missing);
    }

    private static String canonical(NameWord word) {
        return LegalForms.canonical(word.folded());
    }

    private static double coverage(IndexedName name, boolean[] covered) {
        double all = 0;
        double of = 0;
        for (int at = 0; at < covered.length; at++) {
            double weight = weight(name.words().get(at).get(0));
            all += weight;
            of += covered[at] ? weight : 0;
        }
        return all == 0 ? 0 : of / all;
    }

    private static double weight(String word) {
        return 0.5 + Math.min(word.length(), 8) / 8.0;
    }

    private static double likeness(NameWord asked, IndexedName name, boolean[] covered) {
        double best = 0;
        int where = -1;
        for (int at = 0; at < covered.length; at++) {
            double likeness = likeness(asked, name.words().get(at));
            if (likeness > best || likeness == best && likeness > 0 && where >= 0 && covered[where]) {
                best = likeness;
                where = at;
            }
        }
        if (best < PART && asked.forms().stream().anyMatch(name.parts()::contains)) {
            return PART;
        }
        if (where >= 0) {
            covered[where] = true;
        }
        return best;
    }

    /** How like a word is to one of a name that can be written in these ways; 0 to 1. */
    static double likeness(NameWord asked, List<String> forms) {
        double best = 0;
        List<String> askedForms = asked.forms();
        for (int i = 0; i < askedForms.size(); i++) {
            for (int j = 0; j < forms.size(); j++) {
                double likeness = likeness(askedForms.get(i), forms.get(j), asked.isUnspaced());
                best = Math.max(best, i + j == 0 ? likeness : likeness * OTHER_FORM);
            }
        }
        if (best < CONSONANTS && !forms.isEmpty() && forms.get(0).chars().anyMatch(letter -> letter > 0x52F)) {
            String consonants = SoundKey.consonants(asked.latin());
            if (!consonants.isEmpty()
                    && forms.stream().anyMatch(form -> SoundKey.consonants(form).equals(consonants))) {
                return CONSONANTS;
            }
        }
        return best;
    }

    private static double likeness(String asked, String form, boolean unspaced) {
        if (asked.equals(form)) {
            return 1;
        }
        double share = Math.min(1, (double) asked.length() / form.length());
        if (form.startsWith(asked)) {
            return 0.6 + 0.35 * share;
        }
        if (unspaced && asked.length() > 1) {
            return form.contains(asked) ? 0.55 + 0.35 * share : pairsInCommon(asked, form);
        }
        String sound = SoundKey.of(asked);
        if (sound.length() > 1 && sound.equals(SoundKey.of(form))) {
            return SOUND;
        }
        int allowed = SearchWords.errors(asked.length());
        if (allowed == 0 || Math.abs(asked.length() - form.length()) > allowed) {
            return 0;
        }
        int errors = Typing.errors(asked, form, allowed);
        if (errors > allowed) {
            return 0;
        }
        return errors == 1 ? ONE_ERROR : TWO_ERRORS;
    }

    private static double pairsInCommon(String one, String other) {
        List<String> ones = NameWords.pairs(one);
        Set<String> others = new HashSet<>(NameWords.pairs(other));
        List<String> common = new ArrayList<>(ones);
        common.retainAll(others);
        int letters = (int)
                one.codePoints().filter(letter -> other.indexOf(letter) >= 0).count();
        double share = (2.0 * common.size() + letters) / (2.0 * ones.size() + one.codePointCount(0, one.length()));
        return share >= 0.4 ? 0.75 * share : 0;
    }
}
