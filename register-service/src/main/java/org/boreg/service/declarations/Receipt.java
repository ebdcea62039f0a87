package org.boreg.service.declarations;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a declaration was handed in.
 *
 * @param number with a character by which typing errors show
 * @param subject the company, as {@code SCHEME:identifier}
 * @param sha256 of what was handed in, as canonical JSON, in hexadecimal
 * @param state what has become of it by now
 * @param daysLate how many days later than allowed it told of a change
 */
public record Receipt(
        String number,
        String subject,
        @Nullable String subjectName,
        String kind,
        Instant submittedAt,
        String sha256,
        String state,
        long daysLate) {

    static Receipt of(Declaration declaration) {
        return new Receipt(
                declaration.id(),
                declaration.subject(),
                declaration.subjectName(),
                declaration.kind().code(),
                Objects.requireNonNull(declaration.submittedAt()),
                Objects.requireNonNull(declaration.sha256()),
                declaration.state().code(),
                declaration.daysLate());
    }
}
