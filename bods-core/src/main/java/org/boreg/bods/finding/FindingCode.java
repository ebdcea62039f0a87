package org.boreg.bods.finding;

import static org.boreg.bods.finding.Severity.ERROR;
import static org.boreg.bods.finding.Severity.WARNING;

import java.util.Locale;

/** The kinds of finding that reading and importing give; each has one severity and is written in kebab-case. */
public enum FindingCode {
    /** The bytes at this place are no JSON; what follows is read on. */
    UNREADABLE_JSON(ERROR),
    /** The bytes at this place are no UTF-8, which the standard asks for (RFC 8259, section 8.1). */
    NOT_UTF8(ERROR),
    /** The file or archive ends before its end, or cannot be unpacked further. */
    BROKEN_FILE(ERROR),
    /** The file holds no statement at all. */
    NOTHING_TO_READ(ERROR),
    /** A single statement is larger than the limit. */
    STATEMENT_TOO_LARGE(ERROR),
    /** JSON, but no object. */
    NOT_A_STATEMENT(ERROR),
    /** A version of the standard that cannot be imported. */
    UNSUPPORTED_VERSION(ERROR),
    /** A field that the register cannot do without is not there. */
    MISSING_FIELD(ERROR),
    /** A field that the register cannot do without holds something that cannot be used. */
    UNUSABLE_FIELD(ERROR),
    /** A field that the standard requires is not there; the register can do without it. */
    MISSING_DETAIL(WARNING),
    /** A field holds something that cannot be used; the statement goes in without it. */
    IGNORED_VALUE(WARNING),
    /** A statement with this statementId and other content is in the register already, or earlier in the file. */
    STATEMENT_ID_REUSED(ERROR),
    /** The recordId belongs to a record of another type of the same publisher. */
    RECORD_TYPE_CHANGED(ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The code as reports write it: {@code UNREADABLE_JSON} is {@code unreadable-json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
