package org.boreg.cli;

import org.boreg.cli.register.CannotAnswer;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.questions.AskedDates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** At which two dates a question is asked. */
final class DateOptions {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of which it is asked: what was true then. Default: today")
    private @Nullable String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "DATE",
            description = "Only what was published by the end of this day counts. Default: today")
    private @Nullable String knownAt;

    /** @throws CannotAnswer when one of them is no day */
    AskedDates dates() {
        try {
            return AskedDates.parse(asOf, knownAt);
        } catch (InvalidQuestion invalid) {
            throw CannotAnswer.badQuestion(
                    invalid.getMessage().replace("\"asOf\"", "--as-of").replace("\"knownAt\"", "--known-at"));
        }
    }
}
