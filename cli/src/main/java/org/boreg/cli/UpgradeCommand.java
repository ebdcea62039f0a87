package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.BodsUpgrade;
import org.boreg.bods.json.BodsUpgrade.Account;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.ReadLimits;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;
import org.boreg.cli.text.UpgradeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "upgrade",
        description = {
            "Turn statements of BODS 0.1, 0.2 and 0.3 into BODS 0.4; those of 0.4 stay as they are.",
            "Statements that replace each other become one record, and references follow. All files together are one set of"
                    + " statements, so give all files of a publisher at once. What BODS 0.4 requires and a statement does not"
                    + " say is not invented: it is listed."
        },
        footer = {
            "%nExamples:",
            "  boreg upgrade old.json -o new.json",
            "  boreg upgrade downloads/ -o all.jsonl.gz     folders, too; gzipped lines",
            "  boreg upgrade old.json -o - | less            to standard output",
            "%nThe result appears under its name once it is whole. 10 million statements of",
            "older versions need some 600 MB of memory.",
            "%nExit codes:",
            "  0    done",
            "  1    done, but something in the files is no statement and was left out",
            "  2    the command was not understood, or a file is not there",
            "  3    failed; the message says why, and nothing was written",
            "  130  stopped by Ctrl-C; nothing was written"
        },
        sortOptions = false)
final class UpgradeCommand implements Callable<Integer> {

    private final Console console;
    private final Interruption interruption;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders whose files are meant.")
    private List<Path> named = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "Where the statements go: " + StatementsOutput.BY_NAME)
    private Path out = Path.of("-");

    @Mixin
    private final OutputOptions output = new OutputOptions();

    UpgradeCommand(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        List<Path> files = files();
        FindingTally tally = new FindingTally();
        interruption.listen(() -> console.say("Stopping..."));
        Account account = upgrade(files, tally);
        new UpgradeText(console, account, tally).print(output.isJson(), isStandardOutput());
        if (!account.complete()) {
            return ExitCode.FAILURE;
        }
        return tally.hasAny(Severity.ERROR) ? ExitCode.DATA_HAS_ERRORS : ExitCode.DONE;
    }

    private Account upgrade(List<Path> files, FindingTally tally) {
        try (StatementsOutput target = StatementsOutput.to(out, console);
                Progress progress = Progress.on(console, "Upgrading", InputFiles.bytes(files))) {
            BodsWriter writer = target.writer();
            Account account = new BodsUpgrade(ReadLimits.DEFAULT, tally).upgrade(files, writer, listener(progress));
            if (account.complete()) {
                target.finish();
            }
            return account;
        } catch (IOException broken) {
            throw CannotAnswer.because(broken.getMessage(), broken);
        }
    }

    private List<Path> files() {
        List<Path> files = InputFiles.named(named);
        try {
            for (Path file : files) {
                if (!isStandardOutput() && Files.exists(out) && Files.isSameFile(file, out)) {
                    throw CannotAnswer.badQuestion(out + " is one of the files to upgrade: choose another name");
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

    private BodsUpgrade.Listener listener(Progress progress) {
        return new BodsUpgrade.Listener() {

            @Override
            public void progressed(long bytesRead, long statements) {
                progress.at(bytesRead, String.format(Locale.ROOT, "%,d statements", statements));
            }

            @Override
            public boolean isStopped() {
                return interruption.isRequested();
            }
        };
    }
}
