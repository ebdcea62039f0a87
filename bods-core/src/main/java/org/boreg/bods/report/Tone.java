package org.boreg.bods.report;

import java.util.Locale;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.validation.ValidationReport;

/** How loudly something is said; the words say the same, as not everybody sees colours. */
enum Tone {
    GOOD,
    ERROR,
    WARNING,
    INFO;

    static Tone of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    static Tone of(ValidationReport report) {
        if (!report.isValid()) {
            return ERROR;
        }
        return report.complete() ? GOOD : WARNING;
    }

    String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
