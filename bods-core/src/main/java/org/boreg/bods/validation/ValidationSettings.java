package org.boreg.bods.validation;

import java.time.LocalDate;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.validation.schema.Schemas;

/**
 * How to validate.
 *
 * @param today what is later than this is in the future
 * @param threads how many statements are looked at at the same time, from 1
 * @param listedPerCode how many findings of each code the report lists; all are counted
 * @param sample how many statements from the beginning of the file are looked at; 0 for all of them. A sample says nothing about
 *     what needs all statements together
 */
public record ValidationSettings(
        LocalDate today, int threads, int listedPerCode, long sample, Scope scope, ReadLimits limits, Schemas schemas) {

    public ValidationSettings {
        if (threads < 1 || listedPerCode < 0 || sample < 0) {
            throw new IllegalArgumentException("No fewer than one thread, no finding and no statement");
        }
    }

    /** Everything about every statement, by the register's own schemas. */
    public static ValidationSettings on(LocalDate today) {
        return new ValidationSettings(
                today, 1, FindingTally.KEPT_OF_A_CODE, 0, Scope.EVERYTHING, ReadLimits.DEFAULT, Schemas.own());
    }

    public ValidationSettings withThreads(int number) {
        return new ValidationSettings(today, number, listedPerCode, sample, scope, limits, schemas);
    }

    public ValidationSettings withScope(Scope part) {
        return new ValidationSettings(today, threads, listedPerCode, sample, part, limits, schemas);
    }

    public boolean isSample() {
        return sample > 0;
    }
}
