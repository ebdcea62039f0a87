package org.boreg.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.boreg.bods.finding.Severity;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.ImportAccount;
import org.boreg.importer.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to become of data that is not as it should be. */
final class StrictnessOptions {

    private static final String NEVER = "never";

    @Option(
            names = "--dry-run",
            description = "Say only what would become of the files; nothing of them goes into the register.")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Collect what is not taken there, an item a line as it was, to be corrected and imported again; why it was not"
                            + " taken goes, line by line, into a file beside it whose name ends in .reasons.jsonl.")
    private @Nullable Path rejects;

    @Option(
            names = "--max-errors",
            paramLabel = "N",
            description =
                    "Give up after more than so many findings that are errors. What was loaded until then stays until the import is"
                            + " undone. Default: any number")
    private @Nullable Long mostErrors;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|never",
            defaultValue = "error",
            description = "What of the data makes the exit code 1: errors; warnings, too; or nothing. Default: error")
    private String failOn = "error";

    /** @throws CannotAnswer when they cannot be so */
    void check() {
        failsOn();
        if (mostErrors != null && mostErrors < 0) {
            throw CannotAnswer.badQuestion("--max-errors is a number from 0, not %d.".formatted(mostErrors));
        }
        if (rejects != null
                && rejects.toAbsolutePath().getParent() != null
                && !rejects.toAbsolutePath().getParent().toFile().isDirectory()) {
            throw CannotAnswer.badQuestion("--rejects %s: there is no such folder".formatted(rejects));
        }
    }

    ImportOptions options() {
        ImportOptions options = ImportOptions.USUAL.withRejects(rejects);
        if (mostErrors != null) {
            options = options.withMostErrors(mostErrors);
        }
        return dryRun ? options.asTrial() : options;
    }

    boolean isDryRun() {
        return dryRun;
    }

    @Nullable
    Path rejects() {
        return rejects;
    }

    /** Whether what was found in the data is to be an exit code of its own. */
    boolean isFailure(ImportAccount account) {
        Severity worst = failsOn();
        return worst != null && account.hasAny(worst);
    }

    /** Null for nothing. */
    private @Nullable Severity failsOn() {
        return switch (failOn.toLowerCase(Locale.ROOT)) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            case NEVER -> null;
            default ->
                throw CannotAnswer.badQuestion("--fail-on is error, warning or never, not \"%s\".".formatted(failOn));
        };
    }
}
