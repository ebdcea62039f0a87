package org.boreg.benchmarks;

import java.util.List;
import java.util.SplittableRandom;

/** What is searched for: names of parties that there are, as somebody would type them. */
record SearchTexts(List<String> whole, List<String> misspelt, List<String> begun) {

    /** How many hits a search lists, and how many a suggestion. */
    static final int HITS = 20;

    static final int SUGGESTED = 10;

    private static final int SHORTEST_BEGINNING = 3;

    static SearchTexts of(List<String> names) {
        SplittableRandom random = new SplittableRandom(names.size());
        return new SearchTexts(
                names,
                names.stream().map(name -> misspelt(name, random)).toList(),
                names.stream().map(name -> begun(name, random)).toList());
    }

    /** Two neighbours of the longest word change places, but not its first letter. */
    static String misspelt(String name, SplittableRandom random) {
        String longest = "";
        for (String word : name.split(" ")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        if (longest.length() < 4) {
            return name;
        }
        int at = 1 + random.nextInt(longest.length() - 2);
        String wrong =
                longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        return name.replace(longest, wrong);
    }

    /** The first word and some letters of the second. */
    static String begun(String name, SplittableRandom random) {
        int second = name.indexOf(' ') + 1;
        int end = second + SHORTEST_BEGINNING + random.nextInt(3);
        return name.substring(0, Math.min(name.length(), end)).strip();
    }
}
