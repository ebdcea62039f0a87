package org.boreg.graph.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.boreg.graph.read.SearchWords.Freedom;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void aWordMayBeABeginningAndALongOneMayHaveTypingErrors() {
        assertThat(lucene("Bay Harbour", Freedom.AS_WRITTEN))
                .contains("searchNames:bay^6", "searchNames:bay*", "searchNames:harbour*")
                .doesNotContain("~");
        assertThat(lucene("Bay Harbour Lighthouses", Freedom.WITH_ERRORS))
                .contains("searchNames:harbour~1", "searchNames:lighthouses~2")
                .doesNotContain("bay~");
    }

    @Test
    void signsThatMeanSomethingToLuceneMeanNothingHere() {
        assertThat(lucene("\"a\" AND (b* OR c~2)^3 /d/ :", Freedom.AS_WRITTEN))
                .isEqualTo(lucene("a and b or c 2 3 d", Freedom.AS_WRITTEN));
    }

    @Test
    void theWordsOfAnySearchBecomeFewEnoughTermsForLucene() {
        String all = lucene("wordword дерево ".repeat(12), Freedom.WITH_ERRORS);
        long fuzzy = all.chars().filter(c -> c == '~').count();

        assertThat(fuzzy * 50 + all.split(" ").length).isLessThan(1024);
    }

    @Test
    void legalFormsAndSmallWordsNeedNotBeThere() {
        SearchWords words = SearchWords.of("The Amber Quay Company Ltd");

        assertThat(words.needed()).extracting(word -> word.folded()).containsExactly("amber", "quay");
        assertThat(SearchWords.of("the and").needed()).hasSize(2);
    }

    @Test
    void emojiAreNothingToSearchFor() {
        assertThat(SearchWords.of("🦀 🎉").isEmpty()).isTrue();
    }

    private static String lucene(String text, Freedom freedom) {
        return SearchWords.of(text).lucene(freedom);
    }
}
