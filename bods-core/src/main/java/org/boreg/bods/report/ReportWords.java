package org.boreg.bods.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.ValidationReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fixed words of reports in one language. */
public final class ReportWords {

    private static final JsonNode WORDS = read();
    private static final String ONE_OR_MANY = "|";

    private final ReportLanguage language;

    private ReportWords(ReportLanguage language) {
        this.language = language;
    }

    public static ReportWords in(ReportLanguage language) {
        return new ReportWords(language);
    }

    public ReportLanguage language() {
        return language;
    }

    /** The word with values in place of {@code {0}}, {@code {1}}...; numbers are written as the language does. */
    public String of(Word word, Object... values) {
        String text = text("words", word.key()).orElse(word.key());
        return filled(values.length == 0 ? text : inNumber(text, values[0]), values);
    }

    /** What is counted in statistics, in words; an unknown one is read off its name. */
    public String ofStatistic(String name) {
        return text("statistics", name).orElseGet(() -> readOff(name));
    }

    public String ofSeverity(Severity severity) {
        return of(
                switch (severity) {
                    case ERROR -> Word.SEVERITY_ERROR;
                    case WARNING -> Word.SEVERITY_WARNING;
                    case INFO -> Word.SEVERITY_INFO;
                });
    }

    /** How many findings of a severity there are, such as "3 warnings". */
    public String count(Severity severity, long count) {
        return of(
                switch (severity) {
                    case ERROR -> Word.ERRORS;
                    case WARNING -> Word.WARNINGS;
                    case INFO -> Word.INFOS;
                },
                count);
    }

    /** What a column of numbers of a severity is called, such as "Warnings". */
    public String columnOf(Severity severity) {
        return of(
                switch (severity) {
                    case ERROR -> Word.ERROR_COLUMN;
                    case WARNING -> Word.WARNING_COLUMN;
                    case INFO -> Word.INFO_COLUMN;
                });
    }

    /** Whether the file follows the standard, in a few words; a file that was not read to its end may still turn out not to. */
    public String verdict(ValidationReport report) {
        if (!report.isValid()) {
            return of(Word.NOT_VALID);
        }
        return of(report.complete() ? Word.VALID : Word.NOT_COMPLETE);
    }

    public String version(@Nullable BodsVersion version) {
        return version == null ? of(Word.VERSION_UNKNOWN) : of(Word.BODS, version);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    private Optional<String> text(String part, String key) {
        return WORDS.path(part).path(key).path(language.code()).stringValueOpt();
    }

    private static String inNumber(String text, Object first) {
        int bar = text.indexOf(ONE_OR_MANY);
        if (bar < 0 || !(first instanceof Number number)) {
            return text;
        }
        return number.longValue() == 1 ? text.substring(0, bar) : text.substring(bar + 1);
    }

    /** One look at the text, so that a value that looks like a placeholder stays what it is. */
    private String filled(String text, Object... values) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            boolean placeholder = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            int value = placeholder ? Character.digit(text.charAt(i + 1), 10) : -1;
            if (value >= 0 && value < values.length) {
                filled.append(shown(values[value]));
                i += 2;
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }

    private String shown(Object value) {
        return value instanceof Number number ? number(number.longValue()) : String.valueOf(value);
    }

    /** {@code interestsByType} is "Interests by type". */
    private static String readOff(String name) {
        StringBuilder words = new StringBuilder();
        name.codePoints().forEach(letter -> {
            if (Character.isUpperCase(letter) && !words.isEmpty()) {
                words.append(' ').appendCodePoint(Character.toLowerCase(letter));
            } else {
                words.appendCodePoint(words.isEmpty() ? Character.toUpperCase(letter) : letter);
            }
        });
        return words.toString();
    }

    private static JsonNode read() {
        try (InputStream in = ReportWords.class.getResourceAsStream("words.json")) {
            if (in == null) {
                throw new IllegalStateException("The words of reports are missing");
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
