package org.boreg.service.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.report.HtmlReport;
import org.boreg.bods.report.ReportJson;
import org.boreg.bods.report.ReportLanguage;
import org.boreg.bods.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * What a validation has found.
 *
 * @param today the day by which the file was judged
 * @param structure who holds whom by what the file says, on that day; null where that was not asked for, or is too much
 */
public record Validated(
        ValidationReport report, LocalDate today, @Nullable Network structure) {

    /** For programs: see {@link ReportJson}. */
    public String json(ReportLanguage language) {
        return ReportJson.of(report, language).line();
    }

    /** For people: a page that needs nothing beside it. */
    public String page(ReportLanguage language) {
        return written(page -> new HtmlReport(language, today).write(List.of(report), page));
    }

    /** For people, as a part of a page that has a heading above it; see {@link HtmlReport#writeSection}. */
    public String section(ReportLanguage language) {
        return written(page -> new HtmlReport(language, today).writeSection(report, page));
    }

    private static String written(Writing writing) {
        StringBuilder text = new StringBuilder();
        try {
            writing.to(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private interface Writing {
        void to(Appendable out) throws IOException;
    }
}
