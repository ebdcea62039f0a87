package org.boreg.service.declarations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A declaration, to those who may see it.
 *
 * @param id the number that is on its receipt
 * @param version changes with every change of it; what {@code ETag} tells
 * @param subject the company, as {@code SCHEME:identifier}
 * @param statementDate for which it is declared; null while a draft does not say
 * @param changedOn the day of the earliest change that it tells of; null where it tells of none
 * @param daysLate how many days later than allowed it told of that
 * @param reviewedBy who looked at it last
 * @param reasons why it was given back
 * @param importId under which the register notes its statements; null before they are written
 * @param corrects the declaration that this one puts right
 * @param content what the filer has written; null in lists
 */
public record DeclarationAnswer(
        String id,
        long version,
        String subject,
        @Nullable String subjectName,
        String kind,
        String state,
        @Nullable LocalDate statementDate,
        String filer,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant submittedAt,
        @Nullable String sha256,
        @Nullable LocalDate changedOn,
        long daysLate,
        @Nullable String reviewedBy,
        List<ReturnReason> reasons,
        @Nullable Instant publishedAt,
        @Nullable String importId,
        @Nullable String corrects,
        @Nullable JsonNode content) {

    static DeclarationAnswer line(Declaration declaration) {
        return of(declaration, null);
    }

    static DeclarationAnswer of(Desk.File file) {
        return of(file.declaration(), Content.read(file.papers().content()).json());
    }

    private static DeclarationAnswer of(Declaration declaration, @Nullable JsonNode content) {
        return new DeclarationAnswer(
                declaration.id(),
                declaration.version(),
                declaration.subject(),
                declaration.subjectName(),
                declaration.kind().code(),
                declaration.state().code(),
                declaration.statementDate(),
                declaration.filer(),
                declaration.createdAt(),
                declaration.changedAt(),
                declaration.submittedAt(),
                declaration.sha256(),
                declaration.changedOn(),
                declaration.daysLate(),
                declaration.reviewer(),
                reasons(declaration.returnReasons()),
                declaration.publishedAt(),
                declaration.importId(),
                declaration.corrected(),
                content);
    }

    private static List<ReturnReason> reasons(@Nullable String json) {
        return json == null ? List.of() : List.of(JsonMapper.shared().readValue(json, ReturnReason[].class));
    }
}
