package org.boreg.bods.party;

import org.boreg.bods.model.StatementHead;
import org.boreg.bods.model.Unspecified;
import org.boreg.bods.version.SeriesId;

/** The key of a record: a recordId is unique only within its publisher's system (BODS 0.4, "Record identifiers"). */
public final class RecordKey {

    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST_PUBLISHER = 200;

    /**
     * The key of the record with this id by the publisher of this statement. The id of an upgraded series is made of a statementID, which
     * is unique among all publishers, so that one may go on with what another began.
     */
    public static String of(StatementHead head, String recordId) {
        return (SeriesId.isOne(recordId) ? "" : publisher(head)) + SEPARATOR + recordId;
    }

    /** The key that another recordId has in the system of the publisher of this record. */
    public static String sibling(String recordKey, String recordId) {
        return recordKey.substring(0, recordKey.indexOf(SEPARATOR) + 1) + recordId;
    }

    /** The key of the series that begins with a statement of BODS 0.1 to 0.3, or would. */
    public static String ofSeries(String firstStatementId) {
        return SEPARATOR + SeriesId.of(firstStatementId);
    }

    /** The key of what stands on a side of a relationship of which only this can be said; the same for the same words. */
    public static String ofUnspecified(String relationshipRecordKey, String side, Unspecified unspecified) {
        String words = unspecified.reason().code() + SEPARATOR + unspecified.description();
        return relationshipRecordKey + SEPARATOR + side + SEPARATOR + PartyId.ofRecord(words);
    }

    /** The publisher's key, cut where it is longer than any name: keys of an index have to be short. */
    public static String publisher(StatementHead head) {
        String key = head.publisherKey().replace(SEPARATOR, ' ');
        return key.length() <= LONGEST_PUBLISHER
                ? key
                : key.substring(0, LONGEST_PUBLISHER) + Integer.toHexString(key.hashCode());
    }

    private RecordKey() {}
}
