package org.boreg.bods.party;

import java.util.stream.Stream;
import org.boreg.bods.model.RecordReference;
import org.boreg.bods.model.Reference;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.model.StatementHead;
import org.boreg.bods.model.Unspecified;
import org.jspecify.annotations.Nullable;

/**
 * That a statement is about a record, or names it, whether or not anything else is known of it.
 *
 * @param recordId null for what stands on a side of a relationship of which nothing can be said
 * @param unspecified why nothing can be said; null for a record
 * @param describes whether a party stands behind it: not so for the record of a relationship
 * @param born arrival of the statement
 */
public record RecordMention(
        String key,
        @Nullable String recordId,
        String publisher,
        @Nullable Unspecified unspecified,
        boolean describes,
        long born) {

    /** Every record that a statement is about or names. */
    public static Stream<RecordMention> in(StatementRow row) {
        RecordMention own = new RecordMention(
                row.recordKey(),
                row.statement().recordId(),
                RecordKey.publisher(row.statement().head()),
                null,
                !(row.statement() instanceof RelationshipStatement),
                row.order().arrival());
        return row.statement() instanceof RelationshipStatement relationship
                ? Stream.of(own, ownerOf(row, relationship), ownedOf(row, relationship))
                : Stream.of(own);
    }

    public static RecordMention ownerOf(StatementRow row, RelationshipStatement relationship) {
        return side(row, "interestedParty", relationship.interestedParty());
    }

    public static RecordMention ownedOf(StatementRow row, RelationshipStatement relationship) {
        return side(row, "subject", relationship.subject());
    }

    private static RecordMention side(StatementRow row, String side, Reference reference) {
        StatementHead head = row.statement().head();
        String publisher = RecordKey.publisher(head);
        long born = row.order().arrival();
        if (reference instanceof RecordReference named) {
            return new RecordMention(
                    RecordKey.of(head, named.recordId()), named.recordId(), publisher, null, true, born);
        }
        Unspecified unspecified = (Unspecified) reference;
        return new RecordMention(
                RecordKey.ofUnspecified(row.recordKey(), side, unspecified), null, publisher, unspecified, true, born);
    }
}
