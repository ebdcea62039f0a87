package org.boreg.graph.write;

import java.util.Map;

/** That a relationship names a record, whether or not the record is known. */
record RecordMention(String recordKey, String recordId, String publisher, long arrival) {

    Map<String, Object> parameters() {
        return Map.of(
                "key", recordKey,
                "recordId", recordId,
                "publisher", publisher,
                "party", new PartyState(PartyId.ofRecord(recordKey), arrival).properties());
    }
}
