package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.report.HtmlReport;
import org.boreg.bods.report.ReportJson;
import org.boreg.bods.validation.Scope;
import org.boreg.bods.validation.Validation;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.bods.validation.ValidationSettings;
import org.boreg.bods.validation.schema.Schemas;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.ValidationText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "validate",
        description = {
            "Say whether files follow the Beneficial Ownership Data Standard, and what else is wrong with them.",
            "A file is a JSON array, a single statement or JSON Lines of BODS 0.1 to 0.4, each plain, .gz or inside a .zip."
                    + " It is judged by the version that its first statement names.",
            "No register is needed, and nothing is changed or sent anywhere."
        },
        footer = {
            "%nExamples:",
            "  boreg validate statements.json",
            "  boreg validate statements.json --html report.html --lang es",
            "  boreg validate downloads/ more.jsonl.gz --format json",
            "  curl -s https://example.org/bods.jsonl | boreg validate -",
            "  boreg validate huge.jsonl --sample 10000     a first look",
            "%nA report that is JSON is one object a file, each on a line of its own.",
            "Ctrl-C prints what was found until then.",
            "%nExit codes:",
            "  0    nothing was found that --fail-on names",
            "  1    something was; it is in the report",
            "  2    the command was not understood, or a file is not there",
            "  3    a file could not be read or the report not written",
            "  130  stopped by Ctrl-C; the report is about what was read until then"
        },
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

    private final Console console;
    private final Interruption interruption;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, or folders whose files are meant; - is the standard input.")
    private List<Path> named = List.of();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a report for people to this file, too.")
    private @Nullable Path html;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning",
            defaultValue = "error",
            converter = Threshold.class,
            description = "What gives exit code 1: errors alone (the default), or warnings, too.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description =
                    "Look at the first N statements only. What needs all of them is left out, and the report says so.")
    private @Nullable Long sample;

    @Option(
            names = "--max-listed",
            paramLabel = "N",
            description = "How many findings of a kind are listed: 100 if not set. All are counted.")
    private int listed = FindingTally.KEPT_OF_A_CODE;

    @Option(
            names = "--schema-dir",
            paramLabel = "DIR",
            description =
                    "Use the official schemas from this folder, which has a folder for each version (0.1 to 0.4).")
    private @Nullable Path schemas;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Which dates are in the future: those after this one.")
    private @Nullable LocalDate today;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many statements are looked at at once: as many as there are processors if not set.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ValidateCommand(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        ValidationSettings settings = settings();
        ValidationRun run = new ValidationRun(console, interruption, new Validation(settings));
        List<Path> files = run.files(named);
        ReportFile page = html == null ? null : new ReportFile(html);
        if (page != null) {
            page.requireWritable(files);
        }
        List<ValidationReport> reports = new ArrayList<>();
        ValidationText text = new ValidationText(console, language.language());
        run.run(files, report -> {
            print(report, text);
            if (page != null) {
                reports.add(report);
            }
        });
        if (page != null && !reports.isEmpty()) {
            page.write(new HtmlReport(language.language(), settings.today()), reports);
        }
        return run.exitCode(failOn);
    }

    private ValidationSettings settings() {
        Limits.atLeastOne("--threads", threads);
        if (listed < 0) {
            throw CannotAnswer.badQuestion("--max-listed is a number from 0, not %d.".formatted(listed));
        }
        if (sample != null && sample < 1) {
            throw CannotAnswer.badQuestion("--sample is a number from 1, not %d.".formatted(sample));
        }
        return new ValidationSettings(
                today == null ? LocalDate.now() : today,
                threads,
                listed,
                sample == null ? 0 : sample,
                Scope.EVERYTHING,
                ReadLimits.DEFAULT,
                schemas == null ? Schemas.own() : official(schemas));
    }

    private static Schemas official(Path folder) {
        try {
            return Schemas.inFolder(folder);
        } catch (IOException unreadable) {
            throw CannotAnswer.badQuestion("--schema-dir: " + unreadable.getMessage());
        }
    }

    private void print(ValidationReport report, ValidationText text) {
        if (output.isJson()) {
            console.out()
                    .println(CleanText.json(
                            ReportJson.of(report, language.language()).line()));
        } else {
            text.print(report);
        }
    }

    static final class Threshold implements ITypeConverter<Severity> {

        @Override
        public Severity convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "error" -> Severity.ERROR;
                case "warning" -> Severity.WARNING;
                default -> throw new TypeConversionException("it is error or warning, not \"%s\"".formatted(value));
            };
        }
    }

    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException none) {
                throw new TypeConversionException("it is a date such as 2026-11-30, not \"%s\"".formatted(value));
            }
        }
    }
}
