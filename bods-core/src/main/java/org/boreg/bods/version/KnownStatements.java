package org.boreg.bods.version;

import java.util.Collection;
import java.util.Map;

/** What is known, from before, of statements that are not at hand: what a register has. */
@FunctionalInterface
public interface KnownStatements {

    /** Nothing is known. */
    KnownStatements NONE = statementIds -> Map.of();

    /** Those of these statements that are known, by statementId. */
    Map<String, Known> of(Collection<String> statementIds);

    /**
     * A statement, or a series that was referred to by this statement's id before the statement came.
     *
     * @param recordId of its record
     * @param generation how many statements it comes after by replacing them, one after another; 0 for the first
     * @param isHere whether the statement itself is known, and not only its series
     * @param isCurrent whether no other one is known that replaces it
     */
    record Known(String recordId, int generation, boolean isHere, boolean isCurrent) {}
}
