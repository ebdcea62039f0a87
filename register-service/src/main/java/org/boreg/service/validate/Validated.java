package org.boreg.service.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.report.HtmlReport;
import org.boreg.bods.report.ReportJson;
import org.boreg.bods.report.ReportLanguage;
import org.boreg.bods.validation.ValidationReport;

/**
 * What a validation has found.
 *
 * @param today the day by which the file was judged
 */
public record Validated(ValidationReport report, LocalDate today) {

    /** For programs: see {@link ReportJson}. */
    public String json(ReportLanguage language) {
        return ReportJson.of(report, language).line();
    }

    /** For people: a page that needs nothing beside it. */
    public String page(ReportLanguage language) {
        StringBuilder page = new StringBuilder();
        try {
            new HtmlReport(language, today).write(List.of(report), page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toString();
    }
}
