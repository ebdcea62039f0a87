package org.boreg.graph.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that changed the register for good: a statement that it accepted, or an act of its operator. */
public sealed interface Change {

    /** Where it stands among all changes of its register. */
    ChangeCursor cursor();

    Instant at();

    /**
     * A statement.
     *
     * @param content what the register has of it now: a statement that was redacted since is there as it is now
     */
    record Arrival(ChangeCursor cursor, Instant at, Content content) implements Change {}

    /**
     * What an operator did.
     *
     * @param id of the act itself
     * @param kind such as {@code redaction}, {@code merge}, {@code split}, {@code revoke} or {@code undo}
     * @param by who did it, as it was noted; for the operator only, as is the reason, which may quote what was taken away
     * @param revokes the act that it takes back, where it takes back one
     * @param importId the import that it takes back, where it takes back one
     * @param content of the statement that it is about, as it is now; null where it is about none
     * @param records the records that it is about
     */
    record Act(
            ChangeCursor cursor,
            Instant at,
            String id,
            String kind,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String revokes,
            @Nullable String importId,
            @Nullable Content content,
            List<RecordName> records)
            implements Change {

        public Act {
            records = List.copyOf(records);
        }
    }

    /**
     * A statement with its place in its record.
     *
     * @param recordType the record's type, as a code of BODS 0.4
     * @param generation how many statements it comes after by replacing them, one after another; 0 for all of BODS 0.4
     */
    record Content(StatementView statement, String recordType, long generation) {}

    /**
     * The name of a record among all records.
     *
     * @param publisher as the register spells it
     */
    record RecordName(String publisher, String recordId) {

        private static final char SEPARATOR = '\u001f';

        static RecordName ofKey(String key) {
            int end = key.indexOf(SEPARATOR);
            return new RecordName(key.substring(0, Math.max(0, end)), key.substring(end + 1));
        }
    }
}
