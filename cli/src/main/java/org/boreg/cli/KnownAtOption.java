package org.boreg.cli;

import org.boreg.cli.register.CannotAnswer;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.AskedDays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By when something has to have been published, for questions that are about more than one day. */
final class KnownAtOption {

    @Option(
            names = "--known-at",
            paramLabel = "DATE",
            description = "Only what was published by the end of this day counts. Default: today")
    private @Nullable String knownAt;

    /** @throws CannotAnswer when it is no day */
    AskedDates dates() {
        try {
            return AskedDates.parse(null, knownAt);
        } catch (InvalidQuestion invalid) {
            throw badQuestion(invalid);
        }
    }

    /** @throws CannotAnswer when one of them is no day */
    AskedDays between(String from, @Nullable String to) {
        try {
            return AskedDays.parse(from, to, knownAt);
        } catch (InvalidQuestion invalid) {
            throw badQuestion(invalid);
        }
    }

    private static CannotAnswer badQuestion(InvalidQuestion invalid) {
        return CannotAnswer.badQuestion(invalid.getMessage()
                .replace("\"knownAt\"", "--known-at")
                .replace("\"from\"", "FROM")
                .replace("\"to\"", "TO"));
    }
}
