package org.boreg.cli;

import java.util.Locale;
import org.boreg.bods.report.ReportLanguage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The language of what is for people. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "en|es",
            converter = Code.class,
            description = "The language of the report: English or Spanish. Default: that of your system, else English.")
    private @Nullable ReportLanguage chosen;

    ReportLanguage language() {
        return chosen == null ? ReportLanguage.nearest(Locale.getDefault(Locale.Category.DISPLAY)) : chosen;
    }

    static final class Code implements ITypeConverter<ReportLanguage> {

        @Override
        public ReportLanguage convert(String value) {
            return ReportLanguage.of(value)
                    .orElseThrow(() -> new TypeConversionException("it is en or es, not \"%s\"".formatted(value)));
        }
    }
}
