package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.boreg.graph.text.NameWord;
import org.boreg.graph.text.NameWords;

/** Cuts a name into what was searched for and what was not. */
final class Marks {

    static List<SearchHit.Part> of(String name, SearchWords words) {
        List<NameWord> marked = new ArrayList<>();
        for (NameWord word : NameWords.of(name)) {
            if (isAsked(word, words.needed()) || isAsked(word, words.welcome())) {
                marked.add(word);
            }
        }
        marked.sort(Comparator.comparingInt(NameWord::start));
        List<SearchHit.Part> parts = new ArrayList<>();
        int at = 0;
        for (NameWord word : marked) {
            add(parts, name.substring(at, Math.max(at, word.start())), false);
            add(parts, name.substring(Math.max(at, word.start()), Math.max(at, word.end())), true);
            at = Math.max(at, word.end());
        }
        add(parts, name.substring(at), false);
        return parts;
    }

    private static boolean isAsked(NameWord word, List<NameWord> asked) {
        return asked.stream()
                .anyMatch(one -> Likeness.likeness(one, word.forms()) > 0
                        || one.forms().stream().anyMatch(word.parts()::contains));
    }

    private static void add(List<SearchHit.Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new SearchHit.Part(text, marked));
        }
    }

    private Marks() {}
}
