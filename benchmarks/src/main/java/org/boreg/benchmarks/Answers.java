package org.boreg.benchmarks;

import org.jspecify.annotations.Nullable;

/** One way to have the questions answered. Each answer is read whole; how much it has is handed back, so that ways can be compared. */
interface Answers {

    int PAGE = 100;

    /** What it is called in the table. */
    String name();

    /** @return 1 where there is the party */
    int party(String id);

    /** @return how many were found, at most {@value SearchTexts#HITS} */
    int search(String text);

    int misspelt(String text);

    int suggest(String text);

    /** @return how many hold interests in it */
    int holders(String id);

    /** @return how many parties there are above it */
    int above(String id);

    /** A page of {@value #PAGE} holdings. */
    int holdings(String id, @Nullable String cursor);

    /** The cursor with which the page begins that has this many holdings before it. */
    String cursorAfter(String id, int before);
}
