package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.Place;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.model.BodsVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the dataset needs to know of one statement. Made on any thread, of any JSON: what cannot be read is as if it were not there.
 *
 * @param life null for all but entities and persons
 * @param tie null for all but relationships
 */
public record StatementFacts(
        Place place,
        Head head,
        Lists lists,
        @Nullable Life life,
        @Nullable Tie tie) {

    /** @param version which the file is judged by, whatever the statement itself says */
    public static StatementFacts of(StatementTree tree, BodsVersion version) {
        return version == BodsVersion.V0_4
                ? RecordReading.read(tree.place(), tree.json())
                : FlatReading.read(tree.place(), tree.json());
    }

    /** What a statement is about. The order is that of {@link Statements#kind}. */
    enum Kind {
        ABSENT,
        ENTITY,
        PERSON,
        RELATIONSHIP,
        OTHER;

        private static final Kind[] ALL = values();

        static Kind of(int ordinal) {
            return ALL[ordinal];
        }

        boolean isParty() {
            return this == ENTITY || this == PERSON;
        }
    }

    /** What a statement is in the series of its record. */
    enum Status {
        NONE,
        NEW,
        UPDATED,
        CLOSED;

        private static final Status[] ALL = values();

        static Status of(int ordinal) {
            return ALL[ordinal];
        }
    }

    /**
     * What every statement has.
     *
     * @param statementId null before 0.4, when it was the record's as well
     * @param recordId what others refer to it by: its recordId, before 0.4 its statementID
     * @param minute of the statementDate
     * @param published minute of the publicationDate
     * @param isCorrection whether an annotation says that it corrects an earlier statement
     * @param isComponent whether it is a part of another relationship
     * @param content see {@link ContentHash}
     */
    record Head(
            Kind kind,
            Status status,
            @Nullable Id statementId,
            @Nullable Id recordId,
            @Nullable Id declarationSubject,
            int minute,
            int published,
            boolean isCorrection,
            boolean isComponent,
            long content) {}

    /**
     * What a statement enumerates, each at its place in the statement; null for what is no identifier.
     *
     * @param components of a relationship
     * @param replaced statements that this one replaces, before 0.4
     */
    record Lists(@Nullable Id[] components, @Nullable Id[] replaced) {

        private static final @Nullable Id[] NO_IDS = {};

        static final Lists NONE = new Lists(NO_IDS, NO_IDS);
    }

    /**
     * What an entity or a person is, and from when to when.
     *
     * @param form see {@link Form}
     * @param begin first day on which it can have been born
     * @param end last day on which it can have died or been dissolved
     */
    record Life(Form form, int begin, int end) {}

    /** What kind of entity interests are held in. The order is that of {@link Records#form}. */
    enum Form {
        /** No details that could say it. */
        UNKNOWN,
        NO_ENTITY,
        PLAIN,
        TRUST,
        NOMINATION;

        private static final Form[] ALL = values();

        static Form of(int ordinal) {
            return ALL[ordinal];
        }
    }

    /**
     * Who is interested in what.
     *
     * @param party in 0.4 whoever it is, before that an entity
     * @param personParty before 0.4
     * @param unspecified why there is no party; null where there is one, or no reason
     */
    record Tie(
            @Nullable Id subject,
            @Nullable Id party,
            @Nullable Id personParty,
            @Nullable String unspecified,
            Stake[] stakes) {}

    /**
     * One interest.
     *
     * @param type see {@link StakeType}
     * @param flags see {@link Stakes}
     * @param start last day on which it can have begun
     * @param end first day on which it can have ended
     * @param share the least that it is, in millionths of a percent
     * @param details hash of what is said of it in words; 0 for nothing
     */
    record Stake(int type, int flags, int start, int end, int share, int details) {}
}
