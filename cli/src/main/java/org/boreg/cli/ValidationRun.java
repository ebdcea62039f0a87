package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.validation.Validation;
import org.boreg.bods.validation.ValidationListener;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;
import org.boreg.importer.ImportFiles;
import org.jspecify.annotations.Nullable;

/** Validates one file after another. One that is not there or cannot be read is said to be, and does not stop the others. */
final class ValidationRun {

    static final Path STANDARD_INPUT = Path.of("-");

    private static final String STANDARD_INPUT_NAME = "stdin";
    private static final Path STANDARD_INPUT_DEVICE = Path.of("/dev/stdin");

    /** What is smaller is through before anybody asks how far it is. */
    private static final long WORTH_WATCHING = 4 << 20;

    private static final long LONGEST_SILENCE = Duration.ofSeconds(3).toNanos();

    private final Console console;
    private final Interruption interruption;
    private final Validation validation;
    private volatile boolean ended;
    private volatile boolean readsPipe;
    private volatile long lastSign;
    private boolean missing;
    private boolean failed;
    private boolean errors;
    private boolean warnings;

    ValidationRun(Console console, Interruption interruption, Validation validation) {
        this.console = console;
        this.interruption = interruption;
        this.validation = validation;
    }

    /** The files that are meant: those that are not there are said to be missing. */
    List<Path> files(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            try {
                files.addAll(path.equals(STANDARD_INPUT) ? List.of(path) : ImportFiles.expand(List.of(path)));
            } catch (IOException notThere) {
                missing = true;
                say(notThere);
            }
        }
        return files;
    }

    /** Hands over each report as soon as it is there. */
    void run(List<Path> files, Consumer<ValidationReport> reports) {
        interruption.listen(this::stop);
        try {
            files.forEach(file -> runUnlessStopped(file, reports));
        } finally {
            ended = true;
        }
    }

    /** Waits for what is being looked at, but not for a pipe through which nothing comes. */
    private void stop() {
        console.say("Stopping...");
        lastSign = System.nanoTime();
        while (!ended && (!readsPipe || System.nanoTime() - lastSign < LONGEST_SILENCE)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        if (!ended) {
            console.say("Nothing comes in; there is no report.");
            interruption.over();
        }
    }

    int exitCode(Severity failOn) {
        if (failed) {
            return ExitCode.FAILURE;
        }
        if (missing) {
            return ExitCode.USAGE;
        }
        return errors || warnings && failOn == Severity.WARNING ? ExitCode.DATA_HAS_ERRORS : ExitCode.DONE;
    }

    private void runUnlessStopped(Path file, Consumer<ValidationReport> reports) {
        if (interruption.isRequested()) {
            console.say("Not looked at: " + CleanText.of(file.toString()));
        } else {
            run(file, reports);
        }
    }

    private void run(Path file, Consumer<ValidationReport> reports) {
        try {
            ValidationReport report = file.equals(STANDARD_INPUT) ? ofStandardInput() : of(file, file.toString());
            errors |= report.count(Severity.ERROR) > 0;
            warnings |= report.count(Severity.WARNING) > 0;
            reports.accept(report);
        } catch (IOException broken) {
            failed = true;
            say(broken);
        }
    }

    /** The device is read as it is, so that nothing has to be copied; where there is none, the input goes to a file first. */
    private ValidationReport ofStandardInput() throws IOException {
        if (Files.exists(STANDARD_INPUT_DEVICE)) {
            return of(STANDARD_INPUT_DEVICE, STANDARD_INPUT_NAME);
        }
        Path copy = Files.createTempFile("boreg", ".json");
        try {
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return of(copy, STANDARD_INPUT_NAME);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ValidationReport of(Path file, String name) throws IOException {
        boolean isRegular = Files.isRegularFile(file);
        readsPipe = !isRegular;
        long size = isRegular ? Files.size(file) : 0;
        if (isRegular && size < WORTH_WATCHING) {
            return validation.validate(file, listener(null, size)).named(name);
        }
        try (Progress progress = Progress.on(console, "Validating", size)) {
            return validation.validate(file, listener(progress, size)).named(name);
        }
    }

    private ValidationListener listener(@Nullable Progress progress, long size) {
        return new ValidationListener() {

            @Override
            public void progressed(long bytesRead, long statements) {
                lastSign = System.nanoTime();
                if (progress != null && !isStopped()) {
                    // What is in an archive is more than the archive is.
                    progress.at(
                            size == 0 ? bytesRead : Math.min(bytesRead, size),
                            String.format(Locale.ROOT, "%,d statements", statements));
                }
            }

            @Override
            public boolean isStopped() {
                return interruption.isRequested();
            }
        };
    }

    private void say(IOException trouble) {
        console.say("boreg: " + CleanText.of(trouble.getMessage()));
    }
}
