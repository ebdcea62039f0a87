package org.boreg.bods.validation.dataset;

import java.io.IOException;
import org.boreg.bods.validation.dataset.StatementFacts.Form;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;

/**
 * A row for each identifier of a record, which is a recordId in 0.4 and a statementID before, also for those that statements only refer
 * to. Statements are their numbers, see {@link Statements}.
 */
final class Records {

    private static final int TEXT = 0;
    private static final int FIRST = 8;
    private static final int LAST = 12;
    private static final int LISTED = 16;
    private static final int FLAGS = 20;
    private static final int CURRENT = 24;
    private static final int SUBJECT_LIST = 28;
    private static final int SERIES = 32;
    private static final int FIRST_ENTITY = 36;
    private static final int FIRST_PERSON = 40;
    private static final int REPLACED_BY = 44;
    private static final int ROW = 48;

    private static final int KIND = 0b111;
    private static final int FORM_SHIFT = 3;
    private static final int FORM = 0b111;

    /** Some statement of it says its type. */
    static final int TYPED = 1 << 6;
    /** Some statement of it says that it is neither an entity nor a person. */
    static final int NO_PARTY = 1 << 7;
    /** A relationship refers to it as an entity. */
    static final int USED_AS_ENTITY = 1 << 8;
    /** A relationship refers to it as a person. */
    static final int USED_AS_PERSON = 1 << 9;
    /** A statement calls it the subject of its declaration. */
    static final int DECLARED = 1 << 10;
    /** It owns something now. */
    static final int OWNS = 1 << 11;
    /** Something owns it now. */
    static final int OWNED = 1 << 12;
    /** Its last statement closes it. */
    static final int CLOSED = 1 << 13;

    private final Table rows;
    private int count;

    Records(Memory memory) {
        rows = new Table(memory, ROW, Memory.Use.EVERYWHERE);
    }

    /** Rows go from 1 to this. */
    int count() {
        return count;
    }

    /** Makes the next row. */
    void add(long text) throws IOException {
        rows.reserve(count + 2);
        count++;
        rows.putLong(count, TEXT, text);
    }

    /** Where its text is. */
    long text(int record) {
        return rows.getLong(record, TEXT);
    }

    /** Its first statement in the file; 0 where the file only refers to it. */
    int first(int record) {
        return rows.getInt(record, FIRST);
    }

    int last(int record) {
        return rows.getInt(record, LAST);
    }

    void addStatement(int record, int number) {
        if (first(record) == 0) {
            rows.putInt(record, FIRST, number);
        }
        rows.putInt(record, LAST, number);
    }

    /** The first statement that lists it as a component. */
    int firstListing(int record) {
        return rows.getInt(record, LISTED);
    }

    void listed(int record, int number) {
        if (firstListing(record) == 0) {
            rows.putInt(record, LISTED, number);
        }
    }

    /** What the last statement of it in the file says. */
    Kind kind(int record) {
        return Kind.of(rows.getInt(record, FLAGS) & KIND);
    }

    void kind(int record, Kind kind) {
        rows.putInt(record, FLAGS, rows.getInt(record, FLAGS) & ~KIND | kind.ordinal());
    }

    /** What the last statement of it in the file that has details says. */
    Form form(int record) {
        return Form.of(rows.getInt(record, FLAGS) >> FORM_SHIFT & FORM);
    }

    void form(int record, Form form) {
        rows.putInt(record, FLAGS, rows.getInt(record, FLAGS) & ~(FORM << FORM_SHIFT) | form.ordinal() << FORM_SHIFT);
    }

    boolean is(int record, int flag) {
        return (rows.getInt(record, FLAGS) & flag) != 0;
    }

    void set(int record, int flag) {
        rows.putInt(record, FLAGS, rows.getInt(record, FLAGS) | flag);
    }

    /** The statement that holds now, also if it closes the record; before 0.4, of a series: see {@link #series}. */
    int current(int record) {
        return rows.getInt(record, CURRENT);
    }

    void current(int record, int number) {
        rows.putInt(record, CURRENT, number);
    }

    /** The last open relationship that has it as its subject. */
    int subjectList(int record) {
        return rows.getInt(record, SUBJECT_LIST);
    }

    void subjectList(int record, int number) {
        rows.putInt(record, SUBJECT_LIST, number);
    }

    /**
     * Statements before 0.4 have no record: those that replace each other are about the same thing, which is represented by one of them.
     * In 0.4 it is the record itself.
     */
    int series(int record) {
        int at = record;
        int next = rows.getInt(at, SERIES);
        while (next != 0) {
            int after = rows.getInt(next, SERIES);
            if (after != 0) {
                rows.putInt(at, SERIES, after);
            }
            at = next;
            next = after;
        }
        return at;
    }

    /** Says that two statements are about the same. The lower number represents them, so that the order of joins does not matter. */
    void join(int one, int other) {
        int first = series(one);
        int second = series(other);
        if (first != second) {
            rows.putInt(Math.max(first, second), SERIES, Math.min(first, second));
        }
    }

    int firstEntity(int record) {
        return rows.getInt(record, FIRST_ENTITY);
    }

    int firstPerson(int record) {
        return rows.getInt(record, FIRST_PERSON);
    }

    /** Before 0.4, when nothing but the statement that refers to it says what it should be. */
    void firstAs(int record, Kind kind, int number) {
        int field = kind == Kind.ENTITY ? FIRST_ENTITY : FIRST_PERSON;
        if (kind.isParty() && rows.getInt(record, field) == 0) {
            rows.putInt(record, field, number);
        }
    }

    /** The first statement that replaces it. */
    int replacedBy(int record) {
        return rows.getInt(record, REPLACED_BY);
    }

    void replacedBy(int record, int number) {
        rows.putInt(record, REPLACED_BY, number);
    }
}
