package org.boreg.bods.finding;

import java.util.Locale;
import java.util.Map;

/**
 * What there is to know about a code.
 *
 * @param clause of the standard, the law or the technical standard that it rests on
 * @param words by language: "en", "es"
 */
public record CatalogueEntry(String clause, Map<String, Words> words, Example example) {

    /**
     * A code in one language.
     *
     * @param title half a line
     * @param explanation what is wrong with it and what to do, for a person who fills in a form
     * @param messages by variant; the usual one is under the empty text
     */
    public record Words(String title, String explanation, Map<String, String> messages) {}

    /** In a language, or in English where there is none in it. */
    public Words in(Locale language) {
        Words found = words.get(language.getLanguage());
        return found == null ? words.get("en") : found;
    }
}
