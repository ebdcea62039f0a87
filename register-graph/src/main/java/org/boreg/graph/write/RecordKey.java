package org.boreg.graph.write;

import org.boreg.bods.model.StatementHead;

/** The key of a record: a recordId is unique only within its publisher's system (BODS 0.4, "Record identifiers"). */
final class RecordKey {

    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST_PUBLISHER = 200;

    /** The key of the record with this id by the publisher of this statement. */
    static String of(StatementHead head, String recordId) {
        return publisher(head) + SEPARATOR + recordId;
    }

    /** The publisher's key, cut where it is longer than any name: keys of an index have to be short. */
    static String publisher(StatementHead head) {
        String key = head.publisherKey().replace(SEPARATOR, ' ');
        return key.length() <= LONGEST_PUBLISHER
                ? key
                : key.substring(0, LONGEST_PUBLISHER) + Integer.toHexString(key.hashCode());
    }

    private RecordKey() {}
}
