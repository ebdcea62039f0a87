package org.boreg.bods.validation.dataset;

import java.io.IOException;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;
import org.boreg.bods.validation.dataset.StatementFacts.Status;

/**
 * A row for each statement, by its position in the file. Other rows point to one by its number, which is its position and one, so that
 * 0 is none. Identifiers are the numbers that an {@link Interner} gave them, 0 for none.
 */
final class Statements {

    /** An interested party that is not known, and why: there is none, or another reason. */
    static final int NO_BENEFICIAL_OWNERS = -1;

    static final int UNSPECIFIED = -2;

    /** So many bits of a place say the file, of which an archive may have many; the rest say the line. */
    private static final int FILE_BITS = 24;

    static final int MOST_FILES = 1 << FILE_BITS;

    private static final int PLACE = 0;
    private static final int CONTENT = 8;
    private static final int INDEX = 16;
    private static final int STATEMENT_ID = 20;
    private static final int RECORD = 24;
    private static final int PREVIOUS = 28;
    private static final int MINUTE = 32;
    private static final int PUBLISHED = 36;
    private static final int DECLARATION_SUBJECT = 40;
    private static final int FLAGS = 44;
    private static final int LIST = 48;
    private static final int COMPONENTS = 52;
    private static final int REPLACED = 56;
    // Of relationships ...
    private static final int SUBJECT = 60;
    private static final int PARTY = 64;
    private static final int PERSON_PARTY = 68;
    private static final int STAKES = 72;
    private static final int STAKE_COUNT = 76;
    private static final int NEXT_OF_SUBJECT = 80;
    // ... and of entities and persons, in the same place.
    private static final int BEGIN = 60;
    private static final int END = 64;
    private static final int ROW = 84;

    private static final int KIND = 0b111;
    private static final int STATUS_SHIFT = 3;
    private static final int STATUS = 0b11;
    private static final int IS_COMPONENT = 1 << 5;
    private static final int IS_CORRECTION = 1 << 6;
    private static final int IS_CURRENT = 1 << 7;
    private static final int IS_OPEN = 1 << 8;
    private static final int IS_OWNERSHIP = 1 << 9;

    private final Table rows;
    private int count;

    Statements(Memory memory) {
        rows = new Table(memory, ROW, Memory.Use.IN_ORDER);
    }

    int count() {
        return count;
    }

    /** The position of a new row, all of whose fields are 0. */
    int add() throws IOException {
        if (count == Integer.MAX_VALUE) {
            throw new IOException("There are more statements in this file than can be compared with each other");
        }
        rows.reserve(count + 1);
        return count++;
    }

    void place(int at, int file, long line, int index) {
        rows.putLong(at, PLACE, line << FILE_BITS | file);
        rows.putInt(at, INDEX, index);
    }

    int file(int at) {
        return (int) rows.getLong(at, PLACE) & MOST_FILES - 1;
    }

    long line(int at) {
        return rows.getLong(at, PLACE) >>> FILE_BITS;
    }

    int index(int at) {
        return rows.getInt(at, INDEX);
    }

    void content(int at, long hash) {
        rows.putLong(at, CONTENT, hash);
    }

    long content(int at) {
        return rows.getLong(at, CONTENT);
    }

    void flags(int at, StatementFacts.Head head) {
        int flags = head.kind().ordinal() | head.status().ordinal() << STATUS_SHIFT;
        flags |= head.isComponent() ? IS_COMPONENT : 0;
        rows.putInt(at, FLAGS, flags | (head.isCorrection() ? IS_CORRECTION : 0));
    }

    Kind kind(int at) {
        return Kind.of(rows.getInt(at, FLAGS) & KIND);
    }

    Status status(int at) {
        return Status.of(rows.getInt(at, FLAGS) >> STATUS_SHIFT & STATUS);
    }

    boolean isComponent(int at) {
        return has(at, IS_COMPONENT);
    }

    boolean isCorrection(int at) {
        return has(at, IS_CORRECTION);
    }

    /** Whether it is what is said now of its record, which is not closed. */
    boolean isCurrent(int at) {
        return has(at, IS_CURRENT);
    }

    void setCurrent(int at) {
        set(at, IS_CURRENT);
    }

    /** Whether it is current, a relationship, and not all of its interests have ended. */
    boolean isOpen(int at) {
        return has(at, IS_OPEN);
    }

    void setOpen(int at) {
        set(at, IS_OPEN);
    }

    /** Whether it says that somebody owns or controls something now, and not through others. */
    boolean isOwnership(int at) {
        return has(at, IS_OWNERSHIP);
    }

    void setOwnership(int at) {
        set(at, IS_OWNERSHIP);
    }

    private boolean has(int at, int flag) {
        return (rows.getInt(at, FLAGS) & flag) != 0;
    }

    private void set(int at, int flag) {
        rows.putInt(at, FLAGS, rows.getInt(at, FLAGS) | flag);
    }

    void ids(int at, int statementId, int record, int declarationSubject) {
        rows.putInt(at, STATEMENT_ID, statementId);
        rows.putInt(at, RECORD, record);
        rows.putInt(at, DECLARATION_SUBJECT, declarationSubject);
    }

    int statementId(int at) {
        return rows.getInt(at, STATEMENT_ID);
    }

    int record(int at) {
        return rows.getInt(at, RECORD);
    }

    int declarationSubject(int at) {
        return rows.getInt(at, DECLARATION_SUBJECT);
    }

    /** The number of the statement of the same record before it in the file. */
    int previous(int at) {
        return rows.getInt(at, PREVIOUS);
    }

    void previous(int at, int number) {
        rows.putInt(at, PREVIOUS, number);
    }

    void dates(int at, int minute, int published) {
        rows.putInt(at, MINUTE, minute);
        rows.putInt(at, PUBLISHED, published);
    }

    int minute(int at) {
        return rows.getInt(at, MINUTE);
    }

    int day(int at) {
        return Days.ofMinute(minute(at));
    }

    int published(int at) {
        return rows.getInt(at, PUBLISHED);
    }

    void list(int at, int from, int components, int replaced) {
        rows.putInt(at, LIST, from);
        rows.putInt(at, COMPONENTS, components);
        rows.putInt(at, REPLACED, replaced);
    }

    /** Where in the list of all lists its components begin; what it replaces follows them. */
    int list(int at) {
        return rows.getInt(at, LIST);
    }

    int components(int at) {
        return rows.getInt(at, COMPONENTS);
    }

    int replaced(int at) {
        return rows.getInt(at, REPLACED);
    }

    void parties(int at, int subject, int party, int personParty) {
        rows.putInt(at, SUBJECT, subject);
        rows.putInt(at, PARTY, party);
        rows.putInt(at, PERSON_PARTY, personParty);
    }

    int subject(int at) {
        return rows.getInt(at, SUBJECT);
    }

    /** In 0.4 whoever it is, before that an entity. Negative where it is known that it is not known. */
    int party(int at) {
        return rows.getInt(at, PARTY);
    }

    int personParty(int at) {
        return rows.getInt(at, PERSON_PARTY);
    }

    /** Whoever it is, in any version. */
    int anyParty(int at) {
        int person = personParty(at);
        return person == 0 ? party(at) : person;
    }

    void stakes(int at, int from, int howMany) {
        rows.putInt(at, STAKES, from);
        rows.putInt(at, STAKE_COUNT, howMany);
    }

    /** Its first interest. */
    int stakes(int at) {
        return rows.getInt(at, STAKES);
    }

    int stakeCount(int at) {
        return rows.getInt(at, STAKE_COUNT);
    }

    /** The number of another open relationship of the same subject. */
    int nextOfSubject(int at) {
        return rows.getInt(at, NEXT_OF_SUBJECT);
    }

    void nextOfSubject(int at, int number) {
        rows.putInt(at, NEXT_OF_SUBJECT, number);
    }

    void life(int at, int begin, int end) {
        rows.putInt(at, BEGIN, begin);
        rows.putInt(at, END, end);
    }

    /** First day on which an entity or a person can have come into the world. */
    int begin(int at) {
        return rows.getInt(at, BEGIN);
    }

    /** Last day on which it can have left it. */
    int end(int at) {
        return rows.getInt(at, END);
    }
}
