package org.boreg.service.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that changed the register: a statement that it accepted, or an act of its operator.
 *
 * @param cursor where to go on after this
 * @param kind {@code statement}, or the act: {@code redaction}, {@code merge}, {@code split}, {@code revoke}, {@code undo} or others to come
 * @param actId the act's own id; null for a statement
 * @param revokes the act that this one takes back; null where it takes back none
 * @param importId the import that brought the statement, or that the act takes back; null where there is none
 * @param statementId the statement that it is, or that the act is about; null where it is about none
 * @param bodsVersion the version of the standard that the statement, as it is shown, follows
 * @param originalVersion the version of the standard in which it was published
 * @param hash SHA-256 of the content that is shown, in hexadecimal: of its canonical JSON, whatever the spacing and the order of fields
 * @param arrivedAt when it came (ISO 8601, UTC)
 * @param by who did it; only for the operator, as is the reason
 * @param records the records that the act is about; null for a statement
 * @param hidden JSON Pointers to what of the statement was left out or shortened for this viewer
 * @param generation of a statement of BODS 0.1 to 0.3 that is shown as it was published: how many it comes after by replacing them, one
 *     after another; else null
 * @param reading of such a statement: what it is in BODS 0.4, which depends on what it was published with; else null
 * @param statement as it is now, as far as the viewer may see it; of a statement that was redacted since, what took its place
 */
public record ChangeAnswer(
        String cursor,
        String kind,
        @Nullable String actId,
        @Nullable String revokes,
        @Nullable String importId,
        @Nullable String statementId,
        @Nullable String recordId,
        @Nullable String recordType,
        @Nullable String bodsVersion,
        @Nullable String originalVersion,
        @Nullable String hash,
        String arrivedAt,
        @Nullable String by,
        @Nullable String reason,
        @Nullable List<RecordName> records,
        List<String> hidden,
        @Nullable Long generation,
        @Nullable JsonNode reading,
        @Nullable JsonNode statement) {

    public static final String STATEMENT = "statement";

    /** The name of a record among all records: its id and whose it is. */
    public record RecordName(String publisher, String recordId) {}

    /** As one line of JSON Lines, without its end. */
    public String line() {
        return AnswersJson.mapper().writeValueAsString(this);
    }
}
