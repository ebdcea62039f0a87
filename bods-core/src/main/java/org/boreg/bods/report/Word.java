package org.boreg.bods.report;

import java.util.Locale;

/** The fixed words of reports; what they are in each language is in {@code words.json}. */
public enum Word {
    // About a file as a whole
    TITLE,
    VALID,
    NOT_VALID,
    NOT_COMPLETE,
    NOTHING_TO_JUDGE,
    VALID_MEANS,
    NOT_VALID_MEANS,
    SAMPLE,
    SAMPLE_SKIPPED,
    BODS,
    VERSION_UNKNOWN,
    STATEMENTS,
    ERROR_COLUMN,
    WARNING_COLUMN,
    INFO_COLUMN,
    ERRORS,
    WARNINGS,
    INFOS,
    NOTHING_FOUND,

    // About what was found
    SEVERITY_ERROR,
    SEVERITY_WARNING,
    SEVERITY_INFO,
    TIMES,
    FINDINGS,
    IN_WHOLE_FILE,
    LINE,
    AT_LINE,
    STATEMENT,
    NTH,
    OF_STATEMENT,
    FIELD,
    AT_POINTER,
    MESSAGE,
    PLACE,
    MORE_PLACES,
    MORE_NOT_LISTED,
    SHOW_MORE,
    CLAUSE,
    EXAMPLE,
    EXAMPLE_GOOD,
    EXAMPLE_BAD,
    EXAMPLE_LEFT_OUT,
    EXAMPLE_CUT,
    EXAMPLE_AT,

    // Around it
    CONTENTS,
    FILE,
    VERSION,
    VERDICT,
    STATISTICS,
    STATISTIC_VALUE,
    STATISTIC_COUNT,
    STATISTICS_MORE,
    JUDGED_ON,
    HOW_TO_READ,
    HOW_TO_READ_SEVERITIES,
    HOW_TO_READ_PLACES,
    HOW_TO_READ_LISTED,
    FOOTER,
    SKIP_TO_CONTENT;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
