package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.text.OwnersText;
import org.boreg.cli.text.RegimesText;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.RegimesView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "owners",
        description = {
            "Show who owns a company in the end, through which chains, and who says so.",
            "These are the people at the top of every chain, what reaches them over all chains together, and each link with the"
                    + " statements that say so. What is declared as a range stays a range."
        },
        footer = {
            "%nExamples:",
            "  boreg owners GB-COH:01234567",
            "  boreg owners GB-COH:01234567 --threshold 10",
            "  boreg owners GB-COH:01234567 --exclusive    more than 25 percent",
            "  boreg owners GB-COH:01234567 --regime eu-amlr",
            "  boreg owners GB-COH:01234567 --regime all",
            "  boreg owners GB-COH:01234567 --as-of 2023-12-31    who owned it then",
            "  boreg owners GB-COH:01234567 --format json",
            "  boreg owners GB-COH:01234567 --from statements.json    with no register",
            "  boreg owners --all -o owners.csv",
            "  boreg owners --all --from statements.json -o owners.csv",
            "  boreg owners --all --from statements.json --as jsonl --regime uk-psc",
            "%ncertain: even with the least that is declared; possible: only with the most."
        },
        sortOptions = false)
final class OwnersCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;
    private final Interruption interruption;

    private enum Rows {
        csv,
        jsonl
    }

    @Parameters(paramLabel = "ID", arity = "0..1", description = "A party id, SCHEME:identifier or a recordId.")
    private @Nullable String id;

    @Option(
            names = "--all",
            description = {
                "Of every company in the files of --from, or in the register, instead of one, a row for each beneficial owner; a company of which"
                        + " none is found has a row, too.",
                "By a threshold all are worked out in one pass. That leaves out control, totals that are only declared, and"
                        + " officials who stand in where nobody is found; other regimes have all of it, and ask one by one."
            })
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            defaultValue = "-",
            description = "Where the rows of --all go; gzipped if it ends in .gz; - for standard output. Default: -")
    private Path out = Path.of("-");

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "csv",
            description = "In which form: csv (with a header) or jsonl. Default: csv")
    private Rows form = Rows.csv;

    @Mixin
    private final RegimeOptions regime = new RegimeOptions();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Answer from a file of statements, or a folder of them, of any version of BODS, and ask no register; may be"
                            + " repeated. The ID can then also be the statementId of a statement about the company.")
    private List<Path> from = List.of();

    @Mixin
    private final DateOptions when = new DateOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    OwnersCommand(Console console, Map<String, String> environment, Interruption interruption) {
        this.console = console;
        this.environment = environment;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        AskedDates dates = when.dates();
        if (all) {
            return askAll(dates, regime.request());
        }
        if (!WholeFile.isStandardOutput(out)) {
            throw CannotAnswer.badQuestion("--output is for --all alone.");
        }
        String of = one();
        if (from.isEmpty()) {
            Asking asking = new Asking(console, environment);
            return answer(
                    request -> asking.ask(register, answers -> answers.owners(of, dates, request)),
                    request -> asking.ask(register, answers -> answers.regimes(of, dates, request)));
        }
        register.refuseBeside("--from");
        StatementFiles files = StatementFiles.read(from, console, interruption);
        answer(
                request -> files.answers().owners(of, dates, request),
                request -> files.answers().regimes(of, dates, request));
        return files.exitCode();
    }

    private int answer(Function<OwnersRequest, OwnersView> byOne, Function<OwnersRequest, RegimesView> byAll) {
        if (regime.isAll()) {
            print(byAll.apply(regime.requestOfAll()));
        } else {
            print(byOne.apply(regime.request()));
        }
        return ExitCode.DONE;
    }

    private int askAll(AskedDates dates, OwnersRequest request) {
        if (id != null) {
            throw CannotAnswer.badQuestion("Ask for --all companies or for one ID, not for both.");
        }
        if (output.isJson()) {
            throw CannotAnswer.badQuestion(
                    "--all writes rows: --as jsonl gives each as JSON, --format says nothing of them.");
        }
        if (from.isEmpty()) {
            return askAllOfRegister(dates, request);
        }
        register.refuseBeside("--from");
        return writeAll(StatementFiles.read(from, console, interruption), dates, request);
    }

    /** Its statements go by way of a file, since what of them ownership needs is gathered from files. */
    private int askAllOfRegister(AskedDates dates, OwnersRequest request) {
        Path folder = temporaryFolder();
        Path export = folder.resolve("register.jsonl.gz");
        try {
            ExportRun run = new ExportRun(console, interruption, true, StatementsOutput.Form.bods);
            long exported = new Asking(console, environment)
                    .ask(register, answers -> run.write(answers, AskedDates.TODAY, export));
            if (exported < 0) {
                throw CannotAnswer.because("Stopped: the register was not read to its end.");
            }
            writeAll(StatementFiles.read(List.of(export), console, interruption), dates, request);
            return ExitCode.DONE;
        } finally {
            remove(export);
            remove(folder);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("boreg-owners");
        } catch (IOException refused) {
            throw CannotAnswer.because("There is no room for temporary files: " + refused.getMessage(), refused);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw CannotAnswer.because(file + " cannot be removed: " + left.getMessage(), left);
        }
    }

    private int writeAll(StatementFiles files, AskedDates dates, OwnersRequest request) {
        long written = new AllOwnersRun(console, interruption, out, form == Rows.jsonl)
                .write(rows -> files.answers().allOwners(dates, request, rows));
        if (written < 0) {
            console.say(
                    "Stopped: " + (WholeFile.isStandardOutput(out) ? "the rows are not all." : "nothing was written."));
            return ExitCode.FAILURE;
        }
        console.say(String.format(Locale.ROOT, "%,d rows written.", written));
        return files.exitCode();
    }

    private String one() {
        if (id == null) {
            throw CannotAnswer.badQuestion("Missing required parameter: ID (or --all)");
        }
        return id;
    }

    private void print(OwnersView owners) {
        if (output.isJson()) {
            new JsonOutput(console).print(owners);
        } else {
            new OwnersText(console, owners).print();
        }
    }

    private void print(RegimesView regimes) {
        if (output.isJson()) {
            new JsonOutput(console).print(regimes);
        } else {
            new RegimesText(console, regimes).print();
        }
    }
}
