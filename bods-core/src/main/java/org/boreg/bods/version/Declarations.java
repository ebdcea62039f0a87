package org.boreg.bods.version;

import java.util.Arrays;

/**
 * Whose declaration a series belongs to, as far as the statements say so: an entity that is the subject of a relationship which is no
 * component has one of its own; whoever else is named in a declaration belongs to it, unless there are several.
 */
final class Declarations {

    static final int NONE = StatementIndex.NONE;
    private static final int SEVERAL = -2;

    private final int[] series;
    private final byte[] marks;
    private final int[] first;
    private final Pairs further;
    private final Pairs declaredWith;

    Declarations(int[] series, byte[] marks, int[] first, Pairs further, Pairs declaredWith) {
        this.series = series;
        this.marks = marks;
        this.first = first;
        this.further = further;
        this.declaredWith = declaredWith;
    }

    /** By the number of a series' first statement: that of the subject's series; negative where it cannot be told. */
    int[] subjects() {
        int[] subjects = new int[series.length];
        Arrays.fill(subjects, NONE);
        boolean[] isOwn = new boolean[series.length];
        for (int number = 0; number < series.length; number++) {
            if ((marks[number] & Mark.DECLARES) != 0) {
                subjects[series[number]] = series[number];
                isOwn[series[number]] = true;
            }
        }
        for (int number = 0; number < series.length; number++) {
            if (first[number] != NONE) {
                add(subjects, isOwn, number, series[first[number]]);
            }
        }
        for (int i = 0; i < further.size(); i++) {
            add(subjects, isOwn, further.one(i), series[further.other(i)]);
        }
        addPartiesOfComponents(subjects, isOwn);
        return subjects;
    }

    private void addPartiesOfComponents(int[] subjects, boolean[] isOwn) {
        int[] ofRelationships = declaredWith.size() == 0 ? subjects : subjects.clone();
        for (int i = 0; i < declaredWith.size(); i++) {
            int subject = ofRelationships[series[declaredWith.other(i)]];
            if (subject >= 0) {
                add(subjects, isOwn, declaredWith.one(i), subject);
            }
        }
    }

    private void add(int[] subjects, boolean[] isOwn, int number, int subject) {
        int of = series[number];
        if (!isOwn[of]) {
            subjects[of] = subjects[of] == NONE || subjects[of] == subject ? subject : SEVERAL;
        }
    }
}
