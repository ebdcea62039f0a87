package org.boreg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.gathered.GatheredFiles;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.FileAnswers;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;
import org.boreg.cli.text.FindingsText;

/** Files of statements that are asked instead of a register. */
record StatementFiles(FileAnswers answers, FindingTally tally) {

    /**
     * Reads them, and says what of them cannot be used.
     *
     * @throws CannotAnswer when one cannot be read, or the reading was stopped
     */
    static StatementFiles read(List<Path> named, Console console, Interruption interruption) {
        List<Path> files = InputFiles.named(named);
        FindingTally tally = new FindingTally();
        interruption.listen(() -> console.say("Stopping..."));
        StatementFiles read;
        try (Progress progress = Progress.on(console, "Reading", InputFiles.bytes(files))) {
            read = new StatementFiles(FileAnswers.read(files, tally, listener(progress, interruption)), tally);
        }
        if (interruption.isRequested()) {
            throw CannotAnswer.because("Stopped: the files were not read to their end.");
        }
        new FindingsText(console, tally).say();
        return read;
    }

    /** What to tell the shell once the answer is given. */
    int exitCode() {
        return tally.hasAny(Severity.ERROR) ? ExitCode.DATA_HAS_ERRORS : ExitCode.DONE;
    }

    private static GatheredFiles.Listener listener(Progress progress, Interruption interruption) {
        return new GatheredFiles.Listener() {

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
