package org.boreg.bods.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that reports are written in. */
public enum ReportLanguage {
    ENGLISH(Locale.ENGLISH),
    SPANISH(Locale.forLanguageTag("es"));

    private final Locale locale;

    ReportLanguage(Locale locale) {
        this.locale = locale;
    }

    /** The one with this code of ISO 639, {@code en} or {@code es}, in upper or lower case. */
    public static Optional<ReportLanguage> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The one that a reader of this locale reads, English where there is none. */
    public static ReportLanguage nearest(Locale locale) {
        return of(locale.getLanguage()).orElse(ENGLISH);
    }

    /** As it is in {@code --lang} and in HTML's lang. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
