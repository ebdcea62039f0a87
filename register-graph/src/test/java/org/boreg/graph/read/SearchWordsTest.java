package org.boreg.graph.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void aWordMayBeABeginningAndALongOneMayHaveATypingError() {
        assertThat(SearchReads.lucene("Bay Harbour")).isEqualTo("+(bay^4 bay*) +(harbour^4 harbour* harbour~1)");
    }

    @Test
    void signsThatMeanSomethingToLuceneMeanNothingHere() {
        assertThat(SearchReads.lucene("\"a\" AND (b* OR c~2)^3 /d/ :"))
                .isEqualTo(SearchReads.lucene("a and b or c 2 3 d"));
    }

    @Test
    void theWordsOfAnySearchBecomeFewEnoughTermsForLucene() {
        long mostTerms = SearchReads.lucene("word ".repeat(40))
                                .chars()
                                .filter(c -> c == '~')
                                .count()
                        * 50
                + 40 * 3;

        assertThat(mostTerms).isLessThan(1024);
    }
}
