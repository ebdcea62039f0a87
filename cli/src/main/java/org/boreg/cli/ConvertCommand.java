package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.ReadLimits;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;
import org.boreg.cli.text.ConversionText;
import org.boreg.importer.ImportFiles;
import org.boreg.importer.source.BodsConversion;
import org.boreg.importer.source.Source;
import org.boreg.importer.source.SourceConversion;
import org.boreg.importer.source.SourceConversion.Account;
import org.boreg.importer.source.SourceConversion.Listener;
import org.boreg.importer.source.SourceOptions;
import org.boreg.importer.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "convert",
        description = {
            "Turn the files of a register that has a form of its own into statements of BODS 0.4, or statements of BODS into"
                    + " another form.",
            "SOURCE says which: psc is the UK register of people with significant control, its snapshot or events of its stream;"
                    + " gleif is the data on legal entities of GLEIF, Level 1 and 2, as XML, JSON or CSV;"
                    + " bods is JSON, CSV or tables of BODS of any version, which stay of their version."
                    + " All files together are one edition, so give all parts of a snapshot at once. What is odd about a record"
                    + " is listed."
        },
        footer = {
            "%nExamples:",
            "  boreg convert psc psc-snapshot-2026-09-18_*.zip -o psc.jsonl.gz",
            "  boreg convert psc part.txt --published 2026-09-18 -o psc.jsonl",
            "  boreg convert psc part.zip --companies companies.csv -o psc.jsonl",
            "  boreg convert gleif lei2.xml.zip rr.xml.zip repex.xml.zip -o gleif.jsonl.gz",
            "  boreg convert bods statements.json -o statements.csv     one table, a statement a row",
            "  boreg convert bods statements.csv -o statements.zip      tables that are joined by links",
            "  boreg convert bods tables.zip -o statements.jsonl        and back",
            "%nThe result appears under its name once it is whole.",
            "%nExit codes:",
            "  0    done",
            "  1    done, but some records cannot be understood and were left out",
            "  2    the command was not understood, or a file is not there",
            "  3    failed; the message says why, and nothing was written",
            "  130  stopped by Ctrl-C; nothing was written"
        },
        sortOptions = false)
final class ConvertCommand implements Callable<Integer> {

    private static final String BODS = "bods";

    private static final Pattern DAY_IN_NAME = Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

    private final Console console;
    private final Interruption interruption;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The source: bods, gleif or psc.")
    private String name = "";

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Its files, plain, gzipped or zipped, or folders whose files are meant.")
    private List<Path> named = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "Where the statements go: " + StatementsOutput.BY_NAME)
    private Path out = Path.of("-");

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day on which the files were published. Default: the one in their names.")
    private @Nullable String published;

    @Option(
            names = "--companies",
            paramLabel = "CSV",
            description = "psc: the basic company data, for the names of companies; plain, gzipped or zipped.")
    private @Nullable Path companies;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ConvertCommand(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        checkSource();
        LocalDate stated = stated();
        List<Path> files = files();
        FindingTally tally = new FindingTally();
        interruption.listen(() -> console.say("Stopping..."));
        Account account = convert(files, stated == null ? dayOf(files) : stated, tally);
        new ConversionText(console, account, tally).print(output.isJson(), isStandardOutput());
        if (!account.complete()) {
            return ExitCode.FAILURE;
        }
        return tally.hasAny(Severity.ERROR) ? ExitCode.DATA_HAS_ERRORS : ExitCode.DONE;
    }

    private Account convert(List<Path> files, @Nullable LocalDate day, FindingTally tally) {
        try (StatementsOutput target = StatementsOutput.to(out, console);
                Progress progress = Progress.on(console, "Converting", InputFiles.bytes(files))) {
            Account account = convert(files, day, tally, target.writer(), listener(progress));
            if (account.complete()) {
                target.finish();
            }
            return account;
        } catch (IOException broken) {
            throw CannotAnswer.because(broken.getMessage(), broken);
        }
    }

    private Account convert(
            List<Path> files, @Nullable LocalDate day, FindingTally tally, BodsWriter writer, Listener listener)
            throws IOException {
        if (name.equals(BODS)) {
            return new BodsConversion(ReadLimits.DEFAULT, tally).convert(files, writer, listener);
        }
        try (Source source = source(day)) {
            return new SourceConversion(source, tally).convert(files, writer, listener);
        }
    }

    private Source source(@Nullable LocalDate day) throws IOException {
        try {
            return Sources.open(name, new SourceOptions(day, companies, ReadLimits.DEFAULT));
        } catch (IllegalArgumentException lacking) {
            throw CannotAnswer.badQuestion("%s: %s; say it with --published".formatted(name, lacking.getMessage()));
        }
    }

    private void checkSource() {
        if (!name.equals(BODS) && !Sources.names().contains(name)) {
            throw CannotAnswer.badQuestion(
                    "SOURCE is one of %s, %s, not \"%s\"".formatted(BODS, String.join(", ", Sources.names()), name));
        }
        if (name.equals(BODS) && published != null) {
            throw CannotAnswer.badQuestion("--published is not for bods: statements say their dates themselves.");
        }
        if (companies != null && !name.equals("psc")) {
            throw CannotAnswer.badQuestion(
                    "--companies is for psc alone: the files of %s have the names.".formatted(name));
        }
        if (companies != null && !Files.isReadable(companies)) {
            throw CannotAnswer.badQuestion(companies + ": there is no such file, or it may not be read by you");
        }
    }

    private @Nullable LocalDate stated() {
        try {
            return published == null ? null : LocalDate.parse(published);
        } catch (DateTimeException none) {
            throw CannotAnswer.badQuestion("--published is a day such as 2026-09-18, not \"%s\"".formatted(published));
        }
    }

    /** The day that the names of all files agree on; null where they do not. */
    private static @Nullable LocalDate dayOf(List<Path> files) {
        Set<LocalDate> days = new TreeSet<>();
        for (Path file : files) {
            DAY_IN_NAME
                    .matcher(file.getFileName().toString())
                    .results()
                    .map(MatchResult::group)
                    .forEach(day -> add(day, days));
        }
        return days.size() == 1 ? days.iterator().next() : null;
    }

    private static void add(String day, Set<LocalDate> days) {
        try {
            days.add(LocalDate.parse(day));
        } catch (DateTimeException otherNumbers) {
            // A name may have any numbers in it.
        }
    }

    private List<Path> files() {
        try {
            List<Path> files = ImportFiles.expand(named);
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw CannotAnswer.badQuestion(file + ": this file may not be read by you");
                }
                if (!isStandardOutput() && Files.exists(out) && Files.isSameFile(file, out)) {
                    throw CannotAnswer.badQuestion(out + " is one of the files to convert: choose another name");
                }
            }
            return files;
        } catch (IOException missing) {
            throw CannotAnswer.badQuestion(missing.getMessage());
        }
    }

    private boolean isStandardOutput() {
        return out.toString().equals("-");
    }

    private Listener listener(Progress progress) {
        return new Listener() {

            @Override
            public void progressed(long bytesRead, long records) {
                progress.at(bytesRead, String.format(Locale.ROOT, "%,d records", records));
            }

            @Override
            public boolean isStopped() {
                return interruption.isRequested();
            }
        };
    }
}
