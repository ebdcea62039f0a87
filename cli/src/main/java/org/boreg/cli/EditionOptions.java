package org.boreg.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.importer.source.DayInNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the files of a source do not say themselves. */
final class EditionOptions {

    private static final String WITH_TABLE = "psc";

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

    /** @throws CannotAnswer when they are not for this source, or cannot be so */
    void check(String source) {
        if (companies != null && !source.equals(WITH_TABLE)) {
            throw CannotAnswer.badQuestion(
                    "--companies is for psc alone: the files of %s have the names.".formatted(source));
        }
        if (companies != null && !Files.isReadable(companies)) {
            throw CannotAnswer.badQuestion(companies + ": there is no such file, or it may not be read by you");
        }
        stated();
    }

    boolean areGiven() {
        return published != null || companies != null;
    }

    @Nullable
    Path companies() {
        return companies;
    }

    /**
     * The day of the edition; null where neither the person nor the names of the files say it.
     *
     * @throws CannotAnswer for what is no day
     */
    @Nullable
    LocalDate day(List<Path> files) {
        LocalDate stated = stated();
        return stated == null ? DayInNames.of(files) : stated;
    }

    private @Nullable LocalDate stated() {
        try {
            return published == null ? null : LocalDate.parse(published);
        } catch (DateTimeException none) {
            throw CannotAnswer.badQuestion("--published is a day such as 2026-09-18, not \"%s\"".formatted(published));
        }
    }
}
