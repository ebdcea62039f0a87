package org.boreg.bods.version;

import java.util.Map;
import java.util.Optional;

/**
 * Which series each statement belongs to, and whose declaration: what an upgrade has to know of other statements. Immutable, safe for
 * many threads.
 */
public final class Lineage {

    /** Of a statement by itself. */
    public static final Lineage NONE = new LineageBuilder(KnownStatements.NONE).build();

    private final StatementIndex index;
    private final int[] series;
    private final int[] generations;
    private final int[] subjects;
    private final byte[] marks;
    private final Map<Integer, String> pinned;

    Lineage(
            StatementIndex index,
            int[] series,
            int[] generations,
            int[] subjects,
            byte[] marks,
            Map<Integer, String> pinned) {
        this.index = index;
        this.series = series;
        this.generations = generations;
        this.subjects = subjects;
        this.marks = marks;
        this.pinned = pinned;
    }

    /** The recordId of the series that a statement belongs to, whether it was read or only named. */
    String recordId(String statementId) {
        IdHash id = IdHash.of(statementId);
        int number = index.find(id);
        return number == StatementIndex.NONE ? SeriesId.of(id.high(), id.low()) : recordId(series[number]);
    }

    /** Whether a series begins with this statement. */
    boolean isFirst(String statementId) {
        int number = number(statementId);
        return number == StatementIndex.NONE || series[number] == number;
    }

    /** How many statements it comes after by replacing them, one after another; 0 for the first. */
    int generation(String statementId) {
        int number = number(statementId);
        return number == StatementIndex.NONE ? 0 : generations[number];
    }

    /** Whether it begins a series of its own, since another statement goes on with that of the one it replaces. */
    boolean isSplit(String statementId) {
        return is(statementId, Mark.SPLIT);
    }

    /** Whether it begins a series of its own, since the one it replaces is about another kind of thing. */
    boolean isOfOtherKind(String statementId) {
        return is(statementId, Mark.OTHER_KIND);
    }

    /** Whether it was read, or is at least known from before. */
    boolean isRead(String statementId) {
        return is(statementId, Mark.READ) || is(statementId, Mark.KNOWN);
    }

    /** The recordId of the party whose declaration the statement belongs to, where its file leaves no doubt. */
    Optional<String> declarationSubject(String statementId) {
        int number = number(statementId);
        int subject = number == StatementIndex.NONE ? Declarations.NONE : subjects[series[number]];
        return subject < 0 ? Optional.empty() : Optional.of(recordId(subject));
    }

    private boolean is(String statementId, byte mark) {
        int number = number(statementId);
        return number != StatementIndex.NONE && (marks[number] & mark) != 0;
    }

    private int number(String statementId) {
        return index.find(IdHash.of(statementId));
    }

    private String recordId(int first) {
        String name = pinned.isEmpty() ? null : pinned.get(first);
        return name == null ? SeriesId.of(index.high(first), index.low(first)) : name;
    }
}
